package org.posrig.features.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.posrig.history.Event.Settled;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.EventText;
import org.posrig.history.History;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.SlipCopy;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Catalogue;
import org.posrig.text.Language;
import org.posrig.text.Value;

/// What was seen, in the words of a claim that failed.
final class ClaimText {
  private static final Catalogue TEXTS = Catalogue.of(Language.ENGLISH);

  private ClaimText() {}

  static String word(Enum<?> constant) {
    return TEXTS.say(Value.word(constant));
  }

  /// `sale #000002, 120.00`.
  ///
  /// @param cents [org.posrig.meaning.Meaning#UNSAID] for none
  static String transaction(TransactionKind kind, String trace, long cents) {
    return TEXTS.say(EventText.transaction(kind, trace, cents));
  }

  /// `batch 000001: no debits, 1 credit 20.00, balanced`.
  static String settlements(History history) {
    return orNone(history.all(Settled.class).map(ClaimText::settlement).toList());
  }

  private static String settlement(Settled settled) {
    BatchResult result = settled.balanced() ? BatchResult.BALANCED : BatchResult.NOT_BALANCED;
    return "batch "
        + settled.batch()
        + ": "
        + TEXTS.say(EventText.totals(settled.terminal()))
        + ", "
        + word(result);
  }

  /// `sale 120.00, merchant copy; void -120.00, torn`.
  static String tray(History history) {
    return orNone(history.all(SlipPrinted.class).map(ClaimText::slip).toList());
  }

  private static String slip(SlipPrinted slip) {
    List<String> words = new ArrayList<>();
    words.add((word(slip.reading().kind()) + " " + slip.field(SlipField.AMOUNT)).strip());
    if (slip.reading().copy() != SlipCopy.UNSAID) words.add(word(slip.reading().copy()));
    if (slip.reading().duplicate()) words.add("duplicate");
    if (!slip.complete()) words.add("torn");
    return String.join(", ", words);
  }

  static String orNone(List<String> all) {
    return all.isEmpty() ? "none" : all.stream().collect(Collectors.joining("; "));
  }
}
