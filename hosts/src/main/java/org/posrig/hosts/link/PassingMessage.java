package org.posrig.hosts.link;

import java.util.Optional;
import org.posrig.meaning.Meaning;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;

/// A message on its way, as its sender made it.
///
/// @param type as the dialect writes it
record PassingMessage(String type, Meaning meaning) {

  /// Empty when the frame is no message of the dialect.
  static Optional<PassingMessage> of(LinkDialect dialect, byte[] frame, Direction direction) {
    return dialect
        .meaning(frame, direction)
        .flatMap(meaning -> dialect.type(frame).map(type -> new PassingMessage(type, meaning)));
  }

  TransactionKind kind() {
    return meaning.kind();
  }

  /// What is left of it where its receiver cannot read it any more.
  PassingMessage unreadable() {
    return new PassingMessage(type, Meaning.of(meaning.kind(), meaning.phase()));
  }
}
