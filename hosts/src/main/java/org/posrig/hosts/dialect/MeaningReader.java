package org.posrig.hosts.dialect;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
  private static final String DAY = "(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])";
  private static final String TIME = "([01]\\d|2[0-3])[0-5]\\d[0-5]\\d";

  /// Account type 2, amount type 2, currency 3, sign, twelve digits; more than one may come.
  private static final Pattern BALANCE = Pattern.compile("\\d{7}[CD](\\d{12})");

  private final Dialect dialect;

  public MeaningReader(Dialect dialect) {
    this.dialect = dialect;
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
        .function(TransactionTable.function(message))
        .numbers(numbers(message, unlessZero(message.field(37)), unlessZero(message.field(38))))
        .original(original(message, kind))
        .operator(kind == TransactionKind.SIGN_IN ? message.field(63).strip() : "")
        .code(kind == TransactionKind.REVERSAL ? message.field(39) : "")
        .reason(
            kind == TransactionKind.REVERSAL
                ? dialect.reason(message.field(39))
                : ReversalReason.UNSAID)
        .totals(
            kind == TransactionKind.SETTLEMENT ? BatchReader.totals(message) : BatchTotals.UNSAID)
        .result(row.result())
        .unanswered(row.unanswered())
        .uploads(BatchReader.uploads(message, row.upload()))
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
        .result(
            kind == TransactionKind.SETTLEMENT ? BatchReader.result(message) : BatchResult.UNSAID)
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
    return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : Meaning.UNSAID;
  }

  /// The trace number is the number of the slip as well.
  private static Numbers numbers(Message message, String reference, String authorisation) {
    String trace = message.field(11);
    return new Numbers(trace, batch(message), trace, reference, authorisation);
  }

  /// F60.2
  private static String batch(Message message) {
    return message.part(60, 2, 8);
  }

  /// A request writes zeros for a number that it does not know.
  private static String unlessZero(String number) {
    return number.matches("0*\\s*") ? "" : number.strip();
  }

  /// What a request is about, when that is not itself: F61, and the numbers that the host gave it
  /// in F37 and F38. A reversal has its original's own trace number.
  private static Numbers original(Message request, TransactionKind kind) {
    return switch (kind) {
      case REVERSAL -> Numbers.of(request.field(11), batch(request));
      case VOID, COMPLETION_VOID -> named(request, request.part(61, 6, 12), request.part(61, 0, 6));
      case REFUND, AUTHORISATION_VOID, COMPLETION, COMPLETION_ADVICE ->
          named(request, unlessZero(request.part(61, 6, 12)), unlessZero(request.part(61, 0, 6)));
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

  private static Numbers named(Message request, String trace, String batch) {
    if (request.part(61, 0, 12).isEmpty()) return Numbers.NONE;
    return new Numbers(
        trace, batch, trace, unlessZero(request.field(37)), unlessZero(request.field(38)));
  }

  /// `MMDDhhmmss`, when date and time are well formed.
  private static String time(Message answer) {
    boolean formed = answer.field(13).matches(DAY) && answer.field(12).matches(TIME);
    return formed ? answer.field(13) + answer.field(12) : "";
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
