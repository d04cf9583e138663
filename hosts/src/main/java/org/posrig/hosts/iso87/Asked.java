package org.posrig.hosts.iso87;

import java.util.Map;
import org.posrig.history.Event;
import org.posrig.history.EventText;
import org.posrig.history.Observation;
import org.posrig.hosts.dialect.Message;
import org.posrig.meaning.Meaning;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Value;

/// A request as a history has it: its fields are masked, which changes none that is judged. What a
/// table may move to another field is judged by its meaning.
record Asked(Observation seen, Meaning meaning, Message message) {
  private static final String NO_TYPE = "0000";
  private static final int SERIAL = 57;

  Asked(Observation seen, Event.Message message) {
    this(seen, message.meaning(), read(message.type(), message.fields()));
  }

  private static Message read(String type, Map<Integer, String> fields) {
    return Message.of(type.matches("\\d{4}") ? type : NO_TYPE, fields);
  }

  Value says() {
    return EventText.transaction(meaning.kind(), meaning.trace(), meaning.cents());
  }

  TransactionKind kind() {
    return meaning.kind();
  }

  String field(int number) {
    return message.field(number);
  }

  boolean has(int number) {
    return message.has(number);
  }

  /// The key serial number, as it is shown; empty when there is none.
  String serial() {
    return field(SERIAL).matches("[0-9A-F]{5}(-[0-9A-F]{5}){3}") ? field(SERIAL) : "";
  }

  boolean isReversal() {
    return kind() == TransactionKind.REVERSAL;
  }

  /// With its original's own trace number, as against an advice that names it.
  boolean isReversalOfItsOwnNumber() {
    return isReversal() && message.mti().equals("0400");
  }

  /// About money, and with a slip of a number of its own.
  boolean hasSlip() {
    return kind().isFinancial();
  }

  boolean isOriginal() {
    return kind().isFinancial() && !kind().isVoid();
  }

  /// Sent again as it was.
  boolean repeats(Asked earlier) {
    return meaning.trace().equals(earlier.meaning.trace())
        && message.mti().equals(earlier.message.mti());
  }

  String voucher() {
    return meaning.numbers().voucher();
  }
}
