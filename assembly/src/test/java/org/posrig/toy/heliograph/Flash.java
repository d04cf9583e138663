package org.posrig.toy.heliograph;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.posrig.card.Pan;
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

/// One message, one line: `SELL seq=000002 day=000001 cents=12000 card=6210…`; its answer has the
/// verb with a mark, `SELL!`, repeats what was asked and adds what was decided.
record Flash(String verb, Map<String, String> said) {
  private static final Map<String, TransactionKind> KINDS =
      Map.of(
          "HELLO", TransactionKind.SIGN_IN,
          "SELL", TransactionKind.SALE,
          "UNSELL", TransactionKind.REVERSAL,
          "LOOK", TransactionKind.BALANCE,
          "CLOSE", TransactionKind.SETTLEMENT);

  static Flash read(String line) {
    String[] words = line.split(" ", -1);
    Map<String, String> said = new LinkedHashMap<>();
    for (int at = 1; at < words.length; at++) {
      String[] pair = words[at].split("=", 2);
      said.put(pair[0], pair.length == 2 ? pair[1] : "");
    }
    return new Flash(words[0], said);
  }

  String write() {
    StringBuilder line = new StringBuilder(verb);
    said.forEach((name, value) -> line.append(' ').append(name).append('=').append(value));
    return line.toString();
  }

  String get(String name) {
    return said.getOrDefault(name, "");
  }

  long number(String name) {
    return get(name).matches("\\d{1,12}") ? Long.parseLong(get(name)) : 0;
  }

  /// The answer, without the card, with more said.
  Flash answer(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(said);
    all.remove("card");
    all.putAll(more);
    return new Flash(verb + "!", all);
  }

  boolean isAnswer() {
    return verb.endsWith("!");
  }

  TransactionKind kind() {
    return KINDS.getOrDefault(verb.replace("!", ""), TransactionKind.UNKNOWN);
  }

  String masked() {
    return get("card").matches("\\d{12,19}") ? new Pan(get("card")).masked() : "";
  }

  /// For the eye: by place, the card masked.
  Map<Integer, String> shown() {
    Map<Integer, String> shown = new TreeMap<>();
    said.forEach(
        (name, value) ->
            shown.put(shown.size() + 1, name + "=" + (name.equals("card") ? masked() : value)));
    return shown;
  }

  Meaning meaning() {
    MeaningBuilder meaning =
        new MeaningBuilder(kind(), isAnswer() ? Phase.ANSWER : Phase.REQUEST)
            .numbers(new Numbers(get("seq"), get("day"), get("seq"), get("ref"), ""))
            .decision(decision())
            .code(get("says"))
            .card(new CardUse(masked(), EntryMode.UNSAID, false))
            .authenticity(Authenticity.UNUSED);
    if (said.containsKey("cents")) meaning.cents(number("cents"));
    if (said.containsKey("of"))
      meaning
          .original(Numbers.of(get("of"), get("day")))
          .reason(isAnswer() ? ReversalReason.UNSAID : ReversalReason.NO_ANSWER);
    if (said.containsKey("sales"))
      meaning.totals(new BatchTotals(number("sum"), (int) number("sales"), 0, 0));
    if (said.containsKey("same"))
      meaning.result(get("same").equals("yes") ? BatchResult.BALANCED : BatchResult.NOT_BALANCED);
    return meaning.build();
  }

  private Decision decision() {
    return switch (get("says")) {
      case "" -> Decision.UNSAID;
      case "yes" -> Decision.APPROVED;
      default -> Decision.REFUSED;
    };
  }
}
