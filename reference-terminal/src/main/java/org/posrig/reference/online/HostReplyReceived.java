package org.posrig.reference.online;

import org.posrig.reference.iso.Message;

/// What came of sending one message.
sealed interface HostReplyReceived {

  /// An answer to this very message, with a right MAC where one is due.
  record Answered(Message message) implements HostReplyReceived {}

  /// Nothing that belongs to the message came in time, or the connection ended before.
  record Silent() implements HostReplyReceived {}

  /// What came is no message.
  record Unreadable() implements HostReplyReceived {}

  /// The answer echoes something else than was sent.
  record Mismatched(String what) implements HostReplyReceived {}

  record MacWrong(Message message) implements HostReplyReceived {}

  /// Not connected, or not sent as a whole.
  record Unreachable() implements HostReplyReceived {}
}
