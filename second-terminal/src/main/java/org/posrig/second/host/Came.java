package org.posrig.second.host;

import org.posrig.second.iso.Message;

/// What came of one request.
sealed interface Came {

  /// The answer to this very request, authentic where it must be.
  record Answer(Message message) implements Came {}

  /// Nothing that belongs to the request, in time.
  record Silence() implements Came {}

  /// What came is no message.
  record Nonsense() implements Came {}

  /// An answer to the request that says something else than was asked.
  ///
  /// @param field what differs
  record Other(String field) implements Came {}

  record Forged() implements Came {}

  /// No connection, or the request did not go out as a whole.
  record NoLine() implements Came {}
}
