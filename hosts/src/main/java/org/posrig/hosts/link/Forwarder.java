package org.posrig.hosts.link;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.posrig.fault.Injection;
import org.posrig.fault.LinkFault;
import org.posrig.net.Direction;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.time.Deadline;
import org.posrig.wire.WireBroken;

/// Carries one direction of a passage until it ends.
///
/// While nothing armed can strike this direction, bytes pass at once as they come and are only
/// watched. Otherwise a message is held until it is whole, so that it is struck whole or not at
/// all. Which of both is decided at its first byte. Where nothing passes any more (stalled,
/// swallowed, cable out) messages are still seen, as sent and not delivered, and no fault counts
/// them.
final class Forwarder {
  /// How often a part that is held is looked at again: after a heal it must not wait for more.
  private static final Duration GLANCE = Duration.ofMillis(20);

  /// For how long an incomplete message is held: a prefix may promise more than ever comes. And for
  /// how long an answer waits until what strikes after its request has struck.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ForwardingContext lane;
  private final Framer framer;
  private final byte[] buffer = new byte[Framer.LIMIT];
  private boolean held;
  private int era;
  private int passed;
  private Deadline release;

  Forwarder(ForwardingContext lane) {
    this.lane = lane;
    this.framer = new Framer(lane.dialect());
    this.release = Deadline.never(lane.clock());
  }

  String name() {
    return "link " + lane.number() + " " + lane.direction();
  }

  void run() {
    Direction direction = lane.direction();
    try {
      while (!lane.passage().over()) {
        int count = lane.passage().sender(direction).read(buffer, glance());
        if (count < 0) {
          end();
          return;
        }
        if (count == 0) nothingCame();
        else take(Arrays.copyOf(buffer, count));
      }
    } catch (WireBroken _) {
      if (!framer.empty() && !lane.passage().over()) garbage(Sentence.of("garbage.broken-off"));
      lane.passage().broken(direction);
    }
  }

  private Deadline glance() {
    return holding() ? lane.clock().in(GLANCE) : lane.passage().lookAgain();
  }

  private boolean holding() {
    return held && !framer.empty();
  }

  private void take(byte[] chunk) {
    lane.passage().heard();
    int at = 0;
    while (at < chunk.length && !lane.passage().over()) {
      if (framer.empty()) begin();
      at += framer.take(chunk, at);
      if (framer.absurd()) {
        noMessage(Arrays.copyOfRange(chunk, at, chunk.length));
        return;
      }
      if (framer.complete()) whole();
      else if (!held) passPart();
    }
  }

  private void begin() {
    lane.awaitCause(PATIENCE);
    era = lane.board().era();
    held = lane.passes() && lane.board().awaits(lane.direction());
    release = lane.clock().in(PATIENCE);
    passed = 0;
  }

  /// What came together with an absurd prefix passes as it is; the next bytes may be a message
  /// again.
  private void noMessage(byte[] rest) {
    int bytes = framer.have() + rest.length;
    Sentence why = Sentence.of("garbage.absurd", Value.text(framer.size()));
    lane.witness().garbage(lane.number(), lane.direction(), bytes, why);
    passPart();
    if (rest.length > 0) lane.outlet().write(rest);
    framer.clear();
  }

  private void passPart() {
    if (passed < framer.have() && lane.outlet().write(framer.from(passed))) passed = framer.have();
  }

  private void whole() {
    byte[] frame = framer.frame();
    Optional<PassingMessage> message = PassingMessage.of(lane.dialect(), frame, lane.direction());
    if (message.isPresent()) message(message.get(), frame);
    else unknown();
    framer.clear();
  }

  private void unknown() {
    garbage(Sentence.of("garbage.no-message"));
    passPart();
  }

  private void message(PassingMessage message, byte[] frame) {
    lane.witness().sent(lane.number(), lane.direction(), message);
    int heals = lane.board().heals();
    List<Injection<LinkFault>> strikes =
        held && lane.passes()
            ? lane.board().message(lane.direction(), message.kind(), era)
            : List.of();
    if (strikes.isEmpty()) {
      lane.deliver(message, frame, passed);
    } else {
      FaultedDelivery handover = new FaultedDelivery(lane, message, frame, heals);
      strikes.forEach(handover::strike);
      handover.run();
    }
  }

  private void nothingCame() {
    if (holding()) letGo();
    else lane.passage().endIfSilent();
  }

  /// Is there still a reason to hold what came?
  private void letGo() {
    if (lane.board().awaits(lane.direction())) {
      if (!release.passed()) return;
      garbage(Sentence.of("garbage.incomplete", Value.text(PATIENCE.toSeconds())));
    }
    held = false;
    passPart();
  }

  /// The sender ended its direction.
  private void end() {
    if (!framer.empty() && !lane.passage().over()) {
      garbage(Sentence.of("garbage.stream-ended"));
      passPart();
    }
    lane.passage().end(lane.direction());
  }

  private void garbage(Sentence why) {
    lane.witness().garbage(lane.number(), lane.direction(), framer.have(), why);
  }
}
