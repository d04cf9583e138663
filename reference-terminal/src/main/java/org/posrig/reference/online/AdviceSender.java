package org.posrig.reference.online;

import static org.posrig.reference.defect.SeededDefect.ADVICE_SENT_ONCE;
import static org.posrig.reference.defect.SeededDefect.ADVICE_UNDER_NEW_STAN;
import static org.posrig.reference.defect.SeededDefect.REFUSED_ADVICE_COUNTS;

import java.time.Duration;
import org.posrig.reference.defect.ActiveDefects;
import org.posrig.reference.iso.Message;
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
  private final ActiveDefects flaws;

  AdviceSender(Memory memory, Envelope envelope, Duration patience, ActiveDefects flaws) {
    this.memory = memory;
    this.envelope = envelope;
    this.patience = patience;
    this.flaws = flaws;
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
        envelope.send(message(advice), Kind.ADVICE, patience, Sending.UNWATCHED);
    if (reply instanceof HostReplyReceived.Answered answered)
      return decided(advice, answered.message().text(39));
    return flaws.has(ADVICE_SENT_ONCE) && done(advice, Told.TAKEN);
  }

  private Message message(JournalEntry advice) {
    Message message = JournalMessage.of(envelope.blank("0220"), advice);
    return flaws.has(ADVICE_UNDER_NEW_STAN) ? message.with(11, envelope.nextStan()) : message;
  }

  /// Whether the matter is ended; without the right keys it is not.
  private boolean decided(JournalEntry advice, String code) {
    ResponseCode known = ResponseCode.of(code);
    if (known.action() == Action.SIGN_IN_AGAIN) return false;
    boolean taken =
        known.approves() || code.equals(TAKEN_BEFORE) || flaws.has(REFUSED_ADVICE_COUNTS);
    return done(advice, taken ? Told.TAKEN : Told.REFUSED);
  }

  private boolean done(JournalEntry advice, Told told) {
    memory.change(image -> image.told(advice, told));
    return true;
  }
}
