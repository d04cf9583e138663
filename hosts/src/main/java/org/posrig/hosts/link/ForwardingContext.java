package org.posrig.hosts.link;

import java.time.Duration;
import java.util.Arrays;
import org.posrig.net.Direction;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;

/// One direction of a passage, with all that a message needs on its way.
record ForwardingContext(
    ProxiedConnection passage,
    Direction direction,
    DirectionWriter outlet,
    ArmedLinkFaults board,
    Injector injector,
    LinkDialect dialect,
    LinkRecorder witness,
    RigClock clock) {

  int number() {
    return passage.number();
  }

  boolean passes() {
    return passage.passes(direction);
  }

  /// Waits; the end of the passage cuts it short, and so does a heal since `heals`.
  void rest(Duration time, int heals) {
    Deadline until = clock.in(time);
    while (board.heals() == heals && !passage.over())
      if (!passage.wake(direction).await(until)) return;
  }

  /// Waits while the message that may have caused what comes now is still being handed over.
  void awaitCause(Duration patience) {
    Deadline until = clock.in(patience);
    while (passage.isHandingOver(direction.opposite()) && !passage.over())
      if (!passage.wake(direction).await(until)) return;
  }

  /// Passes on the end of a message, its first `passed` bytes having passed before.
  ///
  /// @return whether the receiver got it
  boolean deliver(PassingMessage message, byte[] frame, int passed) {
    passage.handsOver(direction);
    try {
      return passOn(message, frame, passed);
    } finally {
      passage.handedOver(direction);
    }
  }

  private boolean passOn(PassingMessage message, byte[] frame, int passed) {
    boolean whole = outlet.write(Arrays.copyOfRange(frame, passed, frame.length));
    if (whole) witness.delivered(number(), direction, message, frame);
    else witness.part(number(), direction, message, passed, frame.length);
    return whole;
  }
}
