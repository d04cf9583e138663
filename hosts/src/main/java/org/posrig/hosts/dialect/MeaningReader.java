package org.posrig.hosts.dialect;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.posrig.hosts.dialect.Place.What;
import org.posrig.meaning.Authenticity;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.BatchTotals;
import org.posrig.meaning.Meaning;
import org.posrig.meaning.MeaningBuilder;
import org.posrig.meaning.Numbers;
import org.posrig.meaning.Phase;
import org.posrig.meaning.ReversalReason;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;

/// Says what a message means: the one place where fields become a [Meaning].
public final class MeaningReader {
  /// `MMDDhhmmss`
  private static final Pattern TIME =
      Pattern.compile("(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])([01]\\d|2[0-3])[0-5]\\d[0-5]\\d");

  private static final Pattern AMOUNT = Pattern.compile("\\d{1,18}");
  private static final Pattern ZERO = Pattern.compile("0*\\s*");

  /// Account type 2, amount type 2 (57: what was asked for), currency 3, sign, twelve digits; more
  /// than one may come.
  private static final Pattern BALANCE = Pattern.compile("\\d\\d(?!57)\\d{5}[CD](\\d{12})");

  private final Dialect dialect;
  private final Places places;
  private final BatchReader batches;

  public MeaningReader(Dialect dialect) {
    this.dialect = dialect;
    this.places = dialect.places();
    this.batches = dialect.batches();
  }

  /// Of a well-formed message.
  ///
  /// @param direction a message to the terminal is an answer
  public Meaning of(Message message, Direction direction, Authenticity authenticity) {
    return switch (direction) {
      case TO_HOST -> request(message, row(message), authenticity);
      case TO_TERMINAL -> answer(message, authenticity);
    };
  }

  /// Of the beginning of a message that is not well formed.
  public Meaning ofPart(Message readSoFar, Direction direction) {
    return switch (direction) {
      case TO_HOST ->
          request(
              readSoFar,
              dialect.transactions().likely(first(readSoFar.mti()), readSoFar),
              Authenticity.UNDECIDED);
      case TO_TERMINAL -> answer(readSoFar, Authenticity.UNDECIDED);
    };
  }

  private TransactionRow row(Message request) {
    return dialect.transaction(request.as(first(request.mti())));
  }

  /// The type without the mark of a repeat: its last digit 1.
  private static String first(String mti) {
    return mti.endsWith("1") ? mti.substring(0, 3) + "0" : mti;
  }

  private Meaning request(Message message, TransactionRow row, Authenticity authenticity) {
    TransactionKind kind = row.kind();
    boolean repeated = message.mti().endsWith("1");
    return common(message, kind, repeated ? Phase.REPEAT : Phase.REQUEST, authenticity)
        .function(dialect.transactions().function(message))
        .numbers(numbers(message, unlessZero(message.field(37)), unlessZero(message.field(38))))
        .original(original(message, kind))
        .operator(kind == TransactionKind.SIGN_IN ? places.of(What.OPERATOR, message).strip() : "")
        .code(kind == TransactionKind.REVERSAL ? reason(message) : "")
        .reason(
            kind == TransactionKind.REVERSAL
                ? dialect.reason(reason(message))
                : ReversalReason.UNSAID)
        .totals(kind == TransactionKind.SETTLEMENT ? batches.totals(message) : BatchTotals.UNSAID)
        .result(row.result())
        .unanswered(row.unanswered())
        .uploads(batches.uploads(message, row.upload()))
        .build();
  }

  private Meaning answer(Message message, Authenticity authenticity) {
    String mti = asked(message.mti());
    TransactionKind kind = dialect.transactions().likely(mti, message).kind();
    return common(message, kind, Phase.ANSWER, authenticity)
        .function(dialect.transactions().function(mti, message))
        .numbers(numbers(message, message.field(37).strip(), message.field(38).strip()))
        .time(time(message))
        .code(message.field(39))
        .decision(dialect.decision(kind, message.field(39)))
        .result(kind == TransactionKind.SETTLEMENT ? result(message) : BatchResult.UNSAID)
        .balances(balances(message))
        .build();
  }

  /// The type of an answer is its request's plus 10; empty for what is no answer.
  private static String asked(String mti) {
    int function = mti.charAt(2) - '0';
    return function % 2 == 0 ? "" : mti.substring(0, 2) + (function - 1) + mti.charAt(3);
  }

  private MeaningBuilder common(
      Message message, TransactionKind kind, Phase phase, Authenticity authenticity) {
    return new MeaningBuilder(kind, phase)
        .cents(cents(message))
        .currency(message.field(49))
        .card(dialect.cards().of(message))
        .terminal(message.field(41).strip())
        .merchant(message.field(42).strip())
        .authenticity(authenticity);
  }

  private static long cents(Message message) {
    String digits = message.field(4);
    return AMOUNT.matcher(digits).matches() ? Long.parseLong(digits) : Meaning.UNSAID;
  }

  private BatchResult result(Message answer) {
    BatchResult result = batches.result(answer);
    return result == BatchResult.UNSAID ? dialect.batch(answer.field(39)) : result;
  }

  private String reason(Message reversal) {
    return places.of(What.REASON, reversal);
  }

  private Numbers numbers(Message message, String reference, String authorisation) {
    String trace = message.field(11);
    return new Numbers(
        trace, places.of(What.BATCH, message), voucher(message), reference, authorisation);
  }

  /// Where a dialect has no number of the slip, it is the trace number.
  private String voucher(Message message) {
    return places.place(What.VOUCHER, message).isPresent()
        ? places.of(What.VOUCHER, message)
        : message.field(11);
  }

  /// A request writes zeros for a number that it does not know.
  private static String unlessZero(String number) {
    return ZERO.matcher(number).matches() ? "" : number.strip();
  }

  /// What a request is about, when that is not itself: its own numbers, and those that the host
  /// gave it in F37 and F38. A reversal has its original's trace number, unless it names another.
  private Numbers original(Message request, TransactionKind kind) {
    return switch (kind) {
      case REVERSAL -> reversed(request);
      case VOID, COMPLETION_VOID -> named(request, kind, UnaryOperator.identity());
      case REFUND, AUTHORISATION_VOID, COMPLETION, COMPLETION_ADVICE ->
          named(request, kind, MeaningReader::unlessZero);
      case BALANCE,
          SALE,
          AUTHORISATION,
          SETTLEMENT,
          UPLOAD,
          UPLOAD_END,
          SIGN_IN,
          SIGN_OFF,
          ECHO,
          SCRIPT_RESULT,
          DOWNLOAD,
          UNKNOWN ->
          Numbers.NONE;
    };
  }

  private Numbers reversed(Message request) {
    boolean named =
        places
            .place(What.ORIGINAL_TRACE, request)
            .filter(place -> !place.types().isEmpty())
            .isPresent();
    String trace = named ? places.of(What.ORIGINAL_TRACE, request) : request.field(11);
    String voucher = places.place(What.VOUCHER, request).isPresent() ? voucher(request) : trace;
    return new Numbers(trace, places.of(What.BATCH, request), voucher, "", "");
  }

  private Numbers named(Message request, TransactionKind kind, UnaryOperator<String> unless) {
    String trace = places.of(What.ORIGINAL_TRACE, request);
    String reference = unlessZero(request.field(37));
    String authorisation = unlessZero(request.field(38));
    String voucher = originalVoucher(request, kind, unless.apply(trace));
    boolean byTrace = places.place(What.ORIGINAL_TRACE, request).isPresent();
    boolean unnamed = byTrace ? trace.isEmpty() : (voucher + reference + authorisation).isEmpty();
    if (unnamed) return Numbers.NONE;
    String batch = unless.apply(places.of(What.ORIGINAL_BATCH, request));
    return new Numbers(unless.apply(trace), batch, voucher, reference, authorisation);
  }

  /// Only a void repeats its original's number: other slips have one of their own.
  private String originalVoucher(Message request, TransactionKind kind, String trace) {
    if (places.place(What.ORIGINAL_VOUCHER, request).isEmpty()) return trace;
    return kind.isVoid() ? places.of(What.ORIGINAL_VOUCHER, request) : "";
  }

  /// `MMDDhhmmss`, when date and time are well formed.
  private static String time(Message answer) {
    String said = answer.field(13) + answer.field(12);
    return answer.field(13).length() == 4 && TIME.matcher(said).matches() ? said : "";
  }

  /// Without their signs, as a display shows them.
  private static List<Long> balances(Message answer) {
    return BALANCE
        .matcher(answer.field(54))
        .results()
        .map((MatchResult match) -> Long.parseLong(match.group(1)))
        .toList();
  }
}
