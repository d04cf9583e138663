package org.posrig.reference.online;

import java.time.Duration;
import org.posrig.reference.memory.JournalEntry;
import org.posrig.reference.memory.JournalEntry.Told;
import org.posrig.reference.memory.Memory;
import org.posrig.reference.screen.ResponseCode;
import org.posrig.reference.screen.ResponseCode.Action;

/// Tells the host of stored transactions, each under the number that it has, until it is answered
/// (terminal-behaviour.md 4.9). What comes of it is no reason to stop anything else.
final class AdviceSender {
  private static final String TAKEN_BEFORE = "94";
  private final Memory memory;
  private final Envelope envelope;
  private final Duration patience;

  AdviceSender(Memory memory, Envelope envelope, Duration patience) {
    this.memory = memory;
    this.envelope = envelope;
    this.patience = patience;
  }

  /// @param tries for each; the first that is not answered ends it for all
  void sendAll(int tries) {
    for (JournalEntry advice : memory.now().waiting()) if (!sent(advice, tries)) return;
  }

  private boolean sent(JournalEntry advice, int tries) {
    for (int i = 0; i < tries; i++) if (sent(advice)) return true;
    return false;
  }

  private boolean sent(JournalEntry advice) {
    HostReplyReceived reply =
        envelope.send(
            JournalMessage.of(envelope.blank("0220"), advice),
            Kind.ADVICE,
            patience,
            Sending.UNWATCHED);
    return reply instanceof HostReplyReceived.Answered answered
        && decided(advice, answered.message().text(39));
  }

  /// Whether the matter is ended; without the right keys it is not.
  private boolean decided(JournalEntry advice, String code) {
    ResponseCode known = ResponseCode.of(code);
    if (known.action() == Action.SIGN_IN_AGAIN) return false;
    Told told = known.approves() || code.equals(TAKEN_BEFORE) ? Told.TAKEN : Told.REFUSED;
    memory.change(image -> image.told(advice, told));
    return true;
  }
}
