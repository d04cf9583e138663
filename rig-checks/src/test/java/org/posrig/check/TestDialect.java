package org.posrig.check;

import java.util.List;
import java.util.Map;
import org.posrig.history.Event.Message;
import org.posrig.history.Event.Stage;
import org.posrig.meaning.Authenticity;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.BatchTotals;
import org.posrig.meaning.CardUse;
import org.posrig.meaning.Decision;
import org.posrig.meaning.EntryMode;
import org.posrig.meaning.Meaning;
import org.posrig.meaning.MeaningBuilder;
import org.posrig.meaning.Numbers;
import org.posrig.meaning.Phase;
import org.posrig.meaning.ReversalReason;
import org.posrig.meaning.TransactionKind;
import org.posrig.meaning.Unanswered;
import org.posrig.meaning.Uploaded;
import org.posrig.net.Direction;

/// A dialect as small as the stories need it, so that they can change one field and see what a
/// check makes of it.
final class TestDialect {
  private TestDialect() {}

  static Message message(
      int connection,
      Direction direction,
      Stage stage,
      String type,
      Map<Integer, String> fields,
      Authenticity mac) {
    return new Message(connection, direction, stage, meaning(type, fields, mac), type, fields, 100);
  }

  private static Meaning meaning(String type, Map<Integer, String> fields, Authenticity mac) {
    boolean answer = type.charAt(2) % 2 == 1;
    String request = answer ? type.substring(0, 2) + (char) (type.charAt(2) - 1) + "0" : type;
    TransactionKind kind = kind(request, fields);
    String f60 = fields.getOrDefault(60, "");
    String trace = fields.getOrDefault(11, "");
    String code = fields.getOrDefault(39, "");
    MeaningBuilder made =
        new MeaningBuilder(kind, answer ? Phase.ANSWER : Phase.REQUEST)
            .function(fields.getOrDefault(3, ""))
            .numbers(
                new Numbers(
                    trace,
                    part(f60, 2, 8),
                    trace,
                    fields.getOrDefault(37, "").strip(),
                    fields.getOrDefault(38, "").strip()))
            .original(original(kind, fields, trace, part(f60, 2, 8)))
            .cents(fields.containsKey(4) ? Long.parseLong(fields.get(4)) : Meaning.UNSAID)
            .currency(fields.getOrDefault(49, ""))
            .card(card(fields))
            .terminal(fields.getOrDefault(41, "").strip())
            .merchant(fields.getOrDefault(42, "").strip())
            .authenticity(mac)
            .totals(totals(kind, fields.getOrDefault(48, "")));
    if (kind == TransactionKind.SIGN_IN) made.operator(fields.getOrDefault(63, "").strip());
    if (answer)
      made.code(code)
          .decision(decision(kind, code))
          .time(time(fields))
          .result(result(fields.getOrDefault(48, "")))
          .balances(balances(fields.getOrDefault(54, "")));
    else if (kind == TransactionKind.REVERSAL) made.code(code).reason(reason(code));
    if (kind == TransactionKind.REFUND) made.unanswered(Unanswered.LEFT);
    if (kind == TransactionKind.UPLOAD) made.uploads(uploads(fields));
    if (kind == TransactionKind.UPLOAD_END)
      made.result(part(f60, 8, 11).equals("207") ? BatchResult.BALANCED : BatchResult.NOT_BALANCED);
    return made.build();
  }

  private static TransactionKind kind(String request, Map<Integer, String> fields) {
    String function = fields.getOrDefault(3, "");
    String network = part(fields.getOrDefault(60, ""), 8, 11);
    return switch (request) {
      case "0100" ->
          function.equals("200000")
              ? TransactionKind.AUTHORISATION_VOID
              : TransactionKind.AUTHORISATION;
      case "0200" -> financial(function, fields.getOrDefault(25, "00").equals("06"));
      case "0220" ->
          function.equals("200000") ? TransactionKind.REFUND : TransactionKind.COMPLETION_ADVICE;
      case "0400" -> TransactionKind.REVERSAL;
      case "0500" -> TransactionKind.SETTLEMENT;
      case "0320" ->
          network.startsWith("202") || network.startsWith("207")
              ? TransactionKind.UPLOAD_END
              : TransactionKind.UPLOAD;
      case "0800" -> TransactionKind.SIGN_IN;
      case "0820" -> TransactionKind.SIGN_OFF;
      default -> TransactionKind.UNKNOWN;
    };
  }

  private static TransactionKind financial(String function, boolean authorised) {
    return switch (function) {
      case "310000" -> TransactionKind.BALANCE;
      case "200000" -> authorised ? TransactionKind.COMPLETION_VOID : TransactionKind.VOID;
      case "000000" -> authorised ? TransactionKind.COMPLETION : TransactionKind.SALE;
      default -> TransactionKind.UNKNOWN;
    };
  }

  private static Numbers original(
      TransactionKind kind, Map<Integer, String> fields, String trace, String batch) {
    if (kind == TransactionKind.REVERSAL) return Numbers.of(trace, batch);
    if (kind == TransactionKind.REFUND)
      return new Numbers("", "", "", fields.getOrDefault(37, ""), "");
    String f61 = fields.getOrDefault(61, "");
    boolean named = kind != TransactionKind.VOID && fields.containsKey(38);
    if (named && f61.length() >= 12)
      return new Numbers(
          f61.substring(6, 12), f61.substring(0, 6), f61.substring(6, 12), "", fields.get(38));
    return f61.length() < 12 ? Numbers.NONE : Numbers.of(f61.substring(6, 12), f61.substring(0, 6));
  }

  private static CardUse card(Map<Integer, String> fields) {
    boolean encrypted = fields.getOrDefault(53, "").startsWith("261");
    String track = fields.getOrDefault(35, "");
    String number = encrypted || track.length() < 16 ? "" : track.substring(0, 16);
    return new CardUse(
        number,
        entry(fields.getOrDefault(22, ""), fields.getOrDefault(60, "")),
        fields.containsKey(52));
  }

  private static EntryMode entry(String f22, String f60) {
    boolean fallback = f60.length() > 12 && f60.charAt(12) == '2';
    return switch (part(f22, 0, 2)) {
      case "01" -> EntryMode.KEYED;
      case "02" -> fallback ? EntryMode.FALLBACK : EntryMode.STRIPE;
      case "05" -> EntryMode.CHIP;
      case "07" -> EntryMode.CONTACTLESS;
      default -> EntryMode.UNSAID;
    };
  }

  private static Decision decision(TransactionKind kind, String code) {
    boolean done = kind == TransactionKind.REVERSAL && (code.equals("12") || code.equals("25"));
    boolean taken =
        (kind == TransactionKind.UPLOAD || kind == TransactionKind.COMPLETION_ADVICE)
            && code.equals("94");
    if (done || taken) return Decision.APPROVED;
    return switch (code) {
      case "" -> Decision.UNSAID;
      case "00", "11", "16" -> Decision.APPROVED;
      case "10" -> Decision.PARTLY_APPROVED;
      case "04" -> Decision.KEEP_CARD;
      case "77", "99", "A0" -> Decision.SIGN_IN_AGAIN;
      default -> Decision.REFUSED;
    };
  }

  private static ReversalReason reason(String code) {
    return switch (code) {
      case "" -> ReversalReason.UNSAID;
      case "98" -> ReversalReason.NO_ANSWER;
      case "A0" -> ReversalReason.WRONG_MAC;
      case "06", "96" -> ReversalReason.ERROR;
      default -> ReversalReason.UNKNOWN;
    };
  }

  private static String time(Map<Integer, String> fields) {
    String date = fields.getOrDefault(13, "");
    String time = fields.getOrDefault(12, "");
    return date.length() == 4 && time.length() == 6 ? date + time : "";
  }

  private static BatchTotals totals(TransactionKind kind, String f48) {
    if (kind != TransactionKind.SETTLEMENT || f48.length() != 62) return BatchTotals.UNSAID;
    return new BatchTotals(
        Long.parseLong(f48.substring(0, 12)),
        Integer.parseInt(f48.substring(12, 15)),
        Long.parseLong(f48.substring(15, 27)),
        Integer.parseInt(f48.substring(27, 30)));
  }

  private static BatchResult result(String f48) {
    if (f48.length() != 62) return BatchResult.UNSAID;
    return f48.charAt(30) <= '1' && f48.charAt(61) <= '1'
        ? BatchResult.BALANCED
        : BatchResult.NOT_BALANCED;
  }

  private static List<Long> balances(String f54) {
    return f54.length() < 20 ? List.of() : List.of(Long.parseLong(f54.substring(8, 20)));
  }

  private static List<Uploaded> uploads(Map<Integer, String> fields) {
    if (fields.containsKey(4))
      return List.of(new Uploaded(fields.getOrDefault(11, ""), Long.parseLong(fields.get(4))));
    return java.util.regex.Pattern.compile("\\d{2} (\\d{6}) \\S+ (\\d{12})")
        .matcher(fields.getOrDefault(48, ""))
        .results()
        .map(entry -> new Uploaded(entry.group(1), Long.parseLong(entry.group(2))))
        .toList();
  }

  private static String part(String text, int from, int to) {
    return text.length() < to ? "" : text.substring(from, to);
  }
}
