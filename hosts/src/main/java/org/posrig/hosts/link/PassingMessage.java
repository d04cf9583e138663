package org.posrig.hosts.link;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.posrig.meaning.Meaning;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;

/// A message on its way, read once, as its sender made it.
final class PassingMessage {
  private final String type;
  private final Meaning meaning;
  private final Map<Integer, String> fields;
  private final byte[] frame;

  private PassingMessage(String type, Meaning meaning, Map<Integer, String> fields, byte[] frame) {
    this.type = type;
    this.meaning = meaning;
    this.fields = fields;
    this.frame = frame;
  }

  /// Empty when the frame is no message of the dialect.
  static Optional<PassingMessage> of(LinkDialect dialect, byte[] frame, Direction direction) {
    return dialect
        .meaning(frame, direction)
        .flatMap(
            meaning ->
                dialect
                    .type(frame)
                    .map(type -> new PassingMessage(type, meaning, dialect.fields(frame), frame)));
  }

  /// The message that arrives as a frame: this one, or what became of it.
  PassingMessage arriving(LinkDialect dialect, byte[] frame, Direction direction) {
    if (Arrays.equals(this.frame, frame)) return this;
    return of(dialect, frame, direction).orElseGet(() -> unreadable(dialect.fields(frame), frame));
  }

  /// What is left of it where its receiver cannot read it any more.
  private PassingMessage unreadable(Map<Integer, String> fields, byte[] frame) {
    return new PassingMessage(type, Meaning.of(kind(), meaning.phase()), fields, frame);
  }

  TransactionKind kind() {
    return meaning.kind();
  }

  Meaning meaning() {
    return meaning;
  }

  /// As the dialect writes it.
  String type() {
    return type;
  }

  /// As they may be shown.
  Map<Integer, String> fields() {
    return fields;
  }

  /// With its length prefix, in bytes.
  int size() {
    return frame.length;
  }
}
