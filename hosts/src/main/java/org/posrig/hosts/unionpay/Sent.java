package org.posrig.hosts.unionpay;

import java.util.Map;
import java.util.Optional;
import org.posrig.history.Event;
import org.posrig.history.EventText;
import org.posrig.history.Observation;
import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.dialect.Mistake;
import org.posrig.meaning.Meaning;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Value;

/// A request as a history has it: its fields are masked, which changes none that is judged.
record Sent(Observation seen, TransactionKind kind, Message message, Value says) {
  private static final String REVERSAL = "0400";
  private static final String NO_TYPE = "0000";

  Sent(Observation seen, Event.Message message) {
    this(seen, message.kind(), message(message.type(), message.fields()), says(message.meaning()));
  }

  private static Message message(String type, Map<Integer, String> fields) {
    return Message.of(type.matches("\\d{4}") ? type : NO_TYPE, fields);
  }

  private static Value says(Meaning meaning) {
    return EventText.transaction(meaning.kind(), meaning.trace(), meaning.cents());
  }

  String type() {
    return message.mti();
  }

  String field(int number) {
    return message.field(number);
  }

  boolean has(int number) {
    return message.has(number);
  }

  boolean isReversal() {
    return type().equals(REVERSAL);
  }

  /// A request that may carry card data and waits for an answer.
  boolean carriesCard() {
    return type().equals("0100") || type().equals("0200");
  }

  /// For money: no inquiry.
  boolean movesMoney() {
    return carriesCard() && !field(3).startsWith("31") && !message.part(60, 0, 2).equals("36");
  }

  boolean isVoid() {
    return movesMoney() && field(3).startsWith("20");
  }

  boolean hasTrack() {
    return has(35) || has(36);
  }

  /// What a reversal of this request must repeat, and does not (host-protocol.md 1.11).
  Optional<Mistake> notKeptBy(Sent reversal) {
    return notKept(reversal, 22, "unionpay.reversal-entry")
        .or(() -> notKept(reversal, 61, "unionpay.reversal-original"));
  }

  private Optional<Mistake> notKept(Sent reversal, int field, String key) {
    return field(field).equals(reversal.field(field))
        ? Optional.empty()
        : Optional.of(Mistake.of(key, field(field), reversal.field(field)).beside(seen));
  }
}
