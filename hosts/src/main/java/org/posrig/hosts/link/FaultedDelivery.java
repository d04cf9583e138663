package org.posrig.hosts.link;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.posrig.fault.FiredAt;
import org.posrig.fault.Injection;
import org.posrig.fault.LinkFault;
import org.posrig.fault.Moment.OnMessage;
import org.posrig.fault.Moment.Place;
import org.posrig.net.Direction;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// Hands one message to its receiver, with all that faults do to it on the way.
final class FaultedDelivery {
  private final ForwardingContext lane;
  private final PassingMessage message;
  private final int heals;
  private final List<byte[]> ahead = new ArrayList<>();
  private final List<Turn> turns = new ArrayList<>();
  private byte[] frame;
  private Duration pause = Duration.ZERO;
  private Instant pacedSince = Instant.EPOCH;
  private int paces;
  private int done;
  private boolean ends;

  /// A change of fortune at an offset.
  private record Turn(int offset, Injection<LinkFault> cause, Effect effect) {}

  /// @param heals as the board stood when the faults were given out
  FaultedDelivery(ForwardingContext lane, PassingMessage message, byte[] frame, int heals) {
    this.lane = lane;
    this.message = message;
    this.frame = frame;
    this.heals = heals;
  }

  /// Takes a fault into the plan; what changes the message changes it here.
  void strike(Injection<LinkFault> cause) {
    Effect effect = lane.injector().effect(cause.fault());
    switch (effect) {
      case Effect.Welcome _ ->
          throw new IllegalStateException("a fault of connecting struck a message: " + cause);
      case Effect.Rewrite(var work) -> rewrite(cause, work.apply(frame));
      case Effect.Ahead(var other) -> goAhead(cause, other.apply(frame));
      case Effect.Rest _, Effect.End _ -> turns.add(new Turn(offset(cause), cause, effect));
    }
  }

  private void rewrite(Injection<LinkFault> cause, byte[] other) {
    if (Arrays.equals(frame, other)) {
      lane.witness().missed(cause, Sentence.of("link.changes-nothing", here(cause, 0)));
    } else {
      FiredAt place = place(0);
      frame = other;
      lane.witness().fired(cause, place);
    }
  }

  private void goAhead(Injection<LinkFault> cause, byte[] other) {
    ahead.add(other);
    lane.witness().fired(cause, place(0));
  }

  private static int offset(Injection<LinkFault> cause) {
    if (!(cause.moment() instanceof OnMessage message)) return 0;
    return switch (message.place()) {
      case Place.Before _ -> 0;
      case Place.AtByte(int offset) -> offset;
      case Place.After _ -> Integer.MAX_VALUE;
    };
  }

  /// Delivers as planned.
  void run() {
    try {
      carryOut();
    } finally {
      lane.passage().handedOver(lane.direction());
    }
  }

  private void carryOut() {
    for (byte[] other : ahead) if (!lane.deliver(message, other, 0)) return;
    turns.sort(Comparator.comparingInt(Turn::offset));
    turns.forEach(this::meet);
    if (ends) return;
    writeUpTo(frame.length);
    tell();
  }

  private void meet(Turn turn) {
    if (!ends && writeUpTo(turn.offset()) && lane.passes()) take(turn);
    else
      lane.witness()
          .missed(turn.cause(), Sentence.of("link.nothing-passes", here(turn.cause(), done)));
  }

  private boolean writeUpTo(int offset) {
    int end = Math.min(offset, frame.length);
    while (done < end) {
      int next = paced() ? done + 1 : end;
      if (next == frame.length) lane.passage().handsOver(lane.direction());
      if (!lane.outlet().write(Arrays.copyOfRange(frame, done, next))) return false;
      done = next;
      if (paced() && done < frame.length) rest();
    }
    return true;
  }

  /// By the clock since the first byte: on a busy machine each pause ends late, and what comes late
  /// must not add up.
  private void rest() {
    if (paces++ == 0) pacedSince = lane.clock().now();
    Duration gone = Duration.between(pacedSince, lane.clock().now());
    lane.rest(pause.multipliedBy(paces).minus(gone), heals);
  }

  private boolean paced() {
    return pause.isPositive() && !healed();
  }

  private boolean healed() {
    return lane.board().heals() != heals;
  }

  private void take(Turn turn) {
    if (healed()) return;
    switch (turn.effect()) {
      case Effect.End end -> end(turn, end);
      case Effect.Rest rest -> rest(turn, rest);
      case Effect.Welcome _, Effect.Rewrite _, Effect.Ahead _ ->
          throw new IllegalStateException("no turn of a message: " + turn.cause());
    }
  }

  private void rest(Turn turn, Effect.Rest rest) {
    if (turn.offset() >= frame.length) {
      lane.witness()
          .missed(turn.cause(), Sentence.of("link.ended-before", here(turn.cause(), done)));
      return;
    }
    lane.witness().fired(turn.cause(), place(done));
    switch (rest) {
      case Effect.Rest.Late(var by) -> lane.rest(by, heals);
      case Effect.Rest.Paced(var each) -> pause = each;
      case Effect.Rest.Lost _ -> {
        ends = true;
        tell();
      }
    }
  }

  private void end(Turn turn, Effect.End how) {
    ends = true;
    if (done == frame.length) tell();
    if (how == Effect.End.RESET) lane.outlet().settle();
    if (isBeyond(turn)) lane.witness().firedElsewhere(turn.cause(), place(done));
    else lane.witness().fired(turn.cause(), place(done));
    if (done < frame.length) tell();
    switch (how) {
      case RESET -> lane.passage().reset(lane.direction());
      case HALF_CLOSE -> lane.passage().end(lane.direction());
      case STALL -> stall();
    }
  }

  /// A heal that came between must find the stalled passage or be found here.
  private void stall() {
    lane.passage().stall(lane.direction());
    if (healed()) lane.passage().heal();
  }

  private void tell() {
    if (done == frame.length)
      lane.witness().delivered(lane.number(), lane.direction(), message, frame);
    else lane.witness().part(lane.number(), lane.direction(), message, done, frame.length);
  }

  private Value here(Injection<LinkFault> cause, int at) {
    int occurrence = cause.moment() instanceof OnMessage moment ? moment.occurrence() : 0;
    boolean up = lane.direction() == Direction.TO_HOST;
    return Value.part(
        "link.here",
        Value.text(lane.number()),
        Value.text(message.type()),
        Value.part(up ? "link.to-host" : "link.to-terminal"),
        Value.text(occurrence),
        Value.text(at),
        Value.text(frame.length));
  }

  private FiredAt place(int passed) {
    return new FiredAt.InMessage(
        lane.number(),
        lane.direction(),
        message.kind(),
        message.meaning().trace(),
        passed,
        frame.length);
  }

  /// The message is shorter than its moment's place: the fault strikes after it.
  private boolean isBeyond(Turn turn) {
    return turn.offset() > frame.length && turn.offset() != Integer.MAX_VALUE;
  }
}
