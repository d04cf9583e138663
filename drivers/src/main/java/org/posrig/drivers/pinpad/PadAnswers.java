package org.posrig.drivers.pinpad;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posrig.drivers.frame.ControlByte;
import org.posrig.drivers.frame.DeviceFrame;
import org.posrig.drivers.frame.FrameListener;
import org.posrig.text.Sentence;
import org.posrig.time.Deadline;
import org.posrig.time.Inbox;
import org.posrig.time.RigClock;
import org.posrig.time.Signal;

/// The driver's ear: keeps what the pad says until the driver asks, and knows whether a PIN entry
/// is under way.
final class PadAnswers implements FrameListener {
  private final Inbox<PadAnswer> inbox;
  private final Signal entryEnd;
  private volatile boolean entryUnderWay;
  private volatile @Nullable DeviceFrame echo;

  PadAnswers(RigClock clock) {
    this.inbox = new Inbox<>(clock);
    this.entryEnd = clock.signal();
  }

  /// The acknowledgement of an echoed key tells the pad to store it: it must be the key that was
  /// sent.
  void expectEcho(DeviceFrame load) {
    echo = load;
  }

  void forget() {
    inbox.clear();
  }

  void beginEntry() {
    forget();
    entryUnderWay = true;
  }

  boolean entryUnderWay() {
    return entryUnderWay;
  }

  /// Waits for the end of a cancelled entry. A pad that has acknowledged the cancelling and says no
  /// more has none under way any more.
  void awaitEntryEnd(Deadline deadline) {
    boolean inTime = true;
    while (entryUnderWay && inTime) inTime = entryEnd.await(deadline);
    entryUnderWay = false;
  }

  Optional<PadAnswer> next(Deadline deadline) {
    return inbox.take(deadline);
  }

  Optional<PadAnswer> poll() {
    return inbox.poll();
  }

  @Override
  public Optional<ControlByte> heard(DeviceFrame frame) {
    boolean otherKey = frame.text().matches("02[^?].*") && !frame.equals(echo);
    tell(new PadAnswer.Message(frame), frame.text().startsWith("71"));
    return Optional.of(otherKey ? ControlByte.EOT : ControlByte.ACK);
  }

  @Override
  public void heardEnd() {
    tell(new PadAnswer.Ended(), true);
  }

  @Override
  public void broken(Sentence why) {
    tell(new PadAnswer.Broken(why), true);
  }

  private void tell(PadAnswer answer, boolean endsEntry) {
    if (endsEntry) entryUnderWay = false;
    inbox.put(answer);
    if (endsEntry) entryEnd.raise();
  }
}
