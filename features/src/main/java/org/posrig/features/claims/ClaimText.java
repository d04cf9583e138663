package org.posrig.features.claims;

import java.util.ArrayList;
import java.util.List;
import org.posrig.history.Event.Settled;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.EventText;
import org.posrig.history.History;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.SlipCopy;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// What was seen, in the words of a claim that failed.
final class ClaimText {
  private ClaimText() {}

  /// `sale #000002, 120.00`.
  ///
  /// @param cents [org.posrig.meaning.Meaning#UNSAID] for none
  static Value transaction(TransactionKind kind, String trace, long cents) {
    return EventText.transaction(kind, trace, cents);
  }

  /// `batch 000001: no debits, 1 credit 20.00, balanced`.
  static Value settlements(History history) {
    return orNone(history.all(Settled.class).map(ClaimText::settlement).toList());
  }

  private static Value settlement(Settled settled) {
    BatchResult result = settled.balanced() ? BatchResult.BALANCED : BatchResult.NOT_BALANCED;
    return Value.part(
        "claim.settlement",
        Value.text(settled.batch()),
        EventText.totals(settled.terminal()),
        Value.word(result));
  }

  /// `sale 120.00, merchant copy; void -120.00, torn`.
  static Value tray(History history) {
    return orNone(history.all(SlipPrinted.class).map(ClaimText::slip).toList());
  }

  private static Value slip(SlipPrinted slip) {
    List<Value> words = new ArrayList<>();
    words.add(titled(slip));
    if (slip.reading().copy() != SlipCopy.UNSAID) words.add(Value.word(slip.reading().copy()));
    if (slip.reading().duplicate()) words.add(Value.part("claim.duplicate"));
    if (!slip.complete()) words.add(Value.part("claim.torn"));
    return Value.listed(words);
  }

  private static Value titled(SlipPrinted slip) {
    Value kind = Value.word(slip.reading().kind());
    String amount = slip.field(SlipField.AMOUNT);
    return amount.isEmpty() ? kind : Value.part("claim.slip", kind, Value.text(amount));
  }

  /// With semicolons between: each may have commas of its own.
  static Value orNone(List<Value> all) {
    if (all.isEmpty()) return Value.part("claim.none");
    return Value.part(Sentence.all(all.stream().map(one -> Sentence.of("plain", one)).toList()));
  }
}
