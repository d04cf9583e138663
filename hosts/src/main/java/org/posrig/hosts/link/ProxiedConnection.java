package org.posrig.hosts.link;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.posrig.history.Event.Ending;
import org.posrig.net.Direction;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.time.Signal;
import org.posrig.wire.Connection;
import org.posrig.wire.WireBroken;

/// One connection of the terminal and the one to the host behind it: how both live and end.
///
/// An end and a reset travel like bytes: they come from the sender of a direction and reach its
/// receiver, unless that direction is stalled. Events come before what they tell, so that the
/// terminal's answer to it cannot come first; no lock is held over them or over a wire.
final class ProxiedConnection {
  /// Whoever connects and says nothing is let go after this: a little later than by the host.
  static final Duration FIRST_BYTE = Duration.ofMinutes(6);

  /// The host has ended its direction, and the terminal says nothing more.
  static final Duration HOST_ENDED = Duration.ofMinutes(3);

  /// The terminal has ended its direction: its answer may be late.
  static final Duration TERMINAL_ENDED = Duration.ofMinutes(15);

  /// Neither side says anything: later than any host lets a terminal go.
  static final Duration NEXT_BYTE = Duration.ofHours(2);

  private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

  private final int number;
  private final Connection terminal;
  private final Connection host;
  private final LinkRecorder witness;
  private final Signal wakeToHost;
  private final Signal wakeToTerminal;
  private final Set<Direction> ended = EnumSet.noneOf(Direction.class);
  private final Set<Direction> stalled = EnumSet.noneOf(Direction.class);
  private final Set<Direction> handingOver = EnumSet.noneOf(Direction.class);
  private final RigClock clock;
  private boolean cut;
  private boolean over;
  private boolean torn;
  private Duration patience = FIRST_BYTE;
  private Instant lastHeard;

  ProxiedConnection(
      int number, Connection terminal, Connection host, RigClock clock, LinkRecorder witness) {
    this.number = number;
    this.terminal = terminal;
    this.host = host;
    this.witness = witness;
    this.clock = clock;
    this.lastHeard = clock.now();
    this.wakeToHost = clock.signal();
    this.wakeToTerminal = clock.signal();
  }

  int number() {
    return number;
  }

  Connection sender(Direction direction) {
    return direction == Direction.TO_HOST ? terminal : host;
  }

  Connection receiver(Direction direction) {
    return sender(direction.opposite());
  }

  synchronized boolean over() {
    return over;
  }

  /// Whether the direction's sender has ended it, or a fault did.
  synchronized boolean ended(Direction direction) {
    return ended.contains(direction);
  }

  /// Whether bytes of this direction still reach their receiver.
  synchronized boolean passes(Direction direction) {
    return !over && !cut && !stalled.contains(direction) && !ended.contains(direction);
  }

  /// Raised when the passage is over, and when faults are healed.
  Signal wake(Direction direction) {
    return direction == Direction.TO_HOST ? wakeToHost : wakeToTerminal;
  }

  /// The last bytes of a message go to their receiver: until [#handedOver] its answer waits, so
  /// that what strikes after the message strikes before the answer.
  synchronized void handsOver(Direction direction) {
    handingOver.add(direction);
  }

  void handedOver(Direction direction) {
    synchronized (this) {
      handingOver.remove(direction);
    }
    wake(direction.opposite()).raise();
  }

  synchronized boolean isHandingOver(Direction direction) {
    return handingOver.contains(direction);
  }

  void wakeAll() {
    wakeToHost.raise();
    wakeToTerminal.raise();
  }

  /// A direction ended in order, by its sender or by a fault; what the sender still sends is
  /// dropped.
  void end(Direction direction) {
    boolean passes = passes(direction);
    Optional<Ending> how = noteEnd(direction);
    if (how.isEmpty()) return;
    if (passes) passEnd(direction, how.get());
    else if (over()) witness.disconnected(number, direction, how.get());
    if (over()) hangUp();
  }

  /// @return how the connection stands now; empty when it stood so before
  private synchronized Optional<Ending> noteEnd(Direction direction) {
    if (over || !ended.add(direction)) return Optional.empty();
    boolean terminalGone = direction == Direction.TO_HOST && stalled.contains(direction) && !cut;
    over = ended.size() == Direction.values().length || terminalGone;
    return Optional.of(over ? Ending.CLOSED : Ending.HALF_CLOSED);
  }

  private void passEnd(Direction direction, Ending how) {
    witness.disconnected(number, direction, how);
    try {
      receiver(direction).endOutput();
    } catch (WireBroken _) {
      reset(direction.opposite());
    }
  }

  /// A side was found gone; its reset travels in this direction.
  void broken(Direction direction) {
    if (swallowsReset(direction)) {
      if (noteEnd(direction).equals(Optional.of(Ending.CLOSED))) hangUp();
    } else {
      reset(direction);
    }
  }

  private synchronized boolean swallowsReset(Direction direction) {
    return cut || (direction == Direction.TO_TERMINAL && stalled.contains(direction));
  }

  /// Resets both sides.
  void reset(Direction direction) {
    if (!tear()) return;
    witness.disconnected(number, direction, Ending.RESET);
    resetBoth();
  }

  /// Bytes came, from whichever side.
  synchronized void heard() {
    lastHeard = clock.now();
    patience = NEXT_BYTE;
  }

  /// By when a reader looks again whether this passage was silent for too long.
  synchronized Deadline lookAgain() {
    return kept() ? Deadline.never(clock) : silentUntil().orIn(LOOK_AGAIN);
  }

  /// A fault keeps it silent: it waits for the heal, which resets it.
  private boolean kept() {
    return cut || !stalled.isEmpty();
  }

  private Deadline silentUntil() {
    Duration allowed = patience;
    if (ended.contains(Direction.TO_TERMINAL)) allowed = shorter(allowed, HOST_ENDED);
    if (ended.contains(Direction.TO_HOST)) allowed = shorter(allowed, TERMINAL_ENDED);
    return new Deadline(clock, lastHeard.plus(allowed));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /// Ends a passage that was silent for too long, in order.
  void endIfSilent() {
    if (!giveUp()) return;
    witness.disconnected(number, Direction.TO_TERMINAL, Ending.CLOSED);
    hangUp();
  }

  private synchronized boolean giveUp() {
    if (over || kept() || !silentUntil().passed()) return false;
    over = true;
    return true;
  }

  /// From now on nothing passes in this direction.
  void stall(Direction direction) {
    synchronized (this) {
      if (over || !stalled.add(direction)) return;
    }
    witness.disconnected(number, direction, Ending.STALLED);
  }

  /// From the first byte on nothing passes in any direction.
  synchronized void swallow() {
    stalled.addAll(EnumSet.allOf(Direction.class));
  }

  /// Neither bytes nor ends pass: the cable is out.
  synchronized void cut() {
    cut = true;
  }

  /// The cable is back; what was under way is gone.
  void mend() {
    if (isCut()) reset(Direction.TO_TERMINAL);
  }

  private synchronized boolean isCut() {
    return cut;
  }

  /// Resets what a fault has stalled and wakes what a fault keeps waiting.
  void heal() {
    firstStalled().ifPresent(this::reset);
    wakeAll();
  }

  private synchronized Optional<Direction> firstStalled() {
    return stalled.stream().findFirst();
  }

  /// Resets both sides and tells nobody.
  void drop() {
    if (tear()) resetBoth();
  }

  private synchronized boolean tear() {
    if (over) return false;
    over = true;
    torn = true;
    return true;
  }

  /// @return whether it ends in order
  private synchronized boolean finish() {
    over = true;
    return !torn;
  }

  private void resetBoth() {
    terminal.reset();
    host.reset();
    wakeAll();
  }

  /// Frees both sides in order; what somebody is just resetting is reset, whoever comes first.
  void hangUp() {
    if (finish()) closeBoth();
    else resetBoth();
  }

  private void closeBoth() {
    terminal.close();
    host.close();
    wakeAll();
  }
}
