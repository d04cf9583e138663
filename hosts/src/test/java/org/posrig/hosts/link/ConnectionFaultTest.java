package org.posrig.hosts.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.posrig.fault.FiredAt;
import org.posrig.fault.LinkFault;
import org.posrig.history.Event;
import org.posrig.hosts.link.VirtualBed.End;
import org.posrig.hosts.link.VirtualBed.Pair;
import org.posrig.net.Direction;
import org.posrig.net.NotConnected;
import org.posrig.wire.Connection;

/// What a terminal meets that cannot connect, or whose connection goes silent.
@Timeout(60)
class ConnectionFaultTest {
  private static final Duration SOON = Duration.ofMillis(50);
  private VirtualBed bed;

  @BeforeEach
  void open() {
    bed = new VirtualBed();
  }

  @AfterEach
  void close() {
    bed.close();
  }

  @Test
  void a_swallowed_connection_hears_nothing_until_healed() {
    bed.link.arm(Arms.onConnect(new LinkFault.Swallow(), 2));
    assertThat(bed.isNeutral()).isTrue();
    Connection terminal = bed.dial();
    terminal.write(ToyDialect.request(1));
    assertThat(bed.read(terminal, Duration.ofMinutes(2)).end()).isEqualTo(End.OPEN);
    assertThat(bed.hostHeard()).isFalse();
    assertFired(new FiredAt.Connecting(2));
    assertThat(bed.isNeutral()).isTrue();
    bed.link.heal();
    assertThat(bed.read(terminal, SOON).end()).isEqualTo(End.RESET);
  }

  @Test
  void a_message_into_a_swallowed_connection_is_sent_not_delivered_and_not_counted() {
    bed.link.arm(Arms.onConnect(new LinkFault.Swallow(), 1));
    bed.link.arm(Arms.before(new LinkFault.Lose(), Direction.TO_HOST));
    Connection terminal = bed.dial();
    terminal.write(ToyDialect.request(1));
    bed.clock.pass(SOON);
    assertThat(bed.recorder.all(Event.Message.class))
        .singleElement()
        .satisfies(message -> assertThat(message.stage()).isEqualTo(Event.Stage.SENT));
    assertThat(bed.recorder.all(Event.PartDelivered.class))
        .containsExactly(Arms.part(1, Direction.TO_HOST, 0, 116));
    assertFired(new FiredAt.Connecting(1));
  }

  @Test
  void a_swallowed_connection_ends_with_the_terminal() {
    bed.link.arm(Arms.onConnect(new LinkFault.Swallow(), 1));
    Connection terminal = bed.dial();
    bed.clock.pass(SOON);
    terminal.close();
    bed.clock.pass(SOON);
    assertThat(bed.recorder.all(Event.Disconnected.class))
        .containsExactly(new Event.Disconnected(1, Direction.TO_HOST, Event.Ending.CLOSED));
  }

  @Test
  void an_accepted_connection_is_closed_at_once() {
    bed.link.arm(Arms.onConnect(new LinkFault.AcceptAndClose(), 1));
    assertThat(bed.read(bed.dial(), SOON).end()).isEqualTo(End.CLOSED);
    assertThat(bed.hostHeard()).isFalse();
    assertFired(new FiredAt.Connecting(1));
    assertThat(bed.isNeutral()).isTrue();
  }

  @Test
  void a_refusal_is_in_force_at_once_proved_by_a_probe_and_ends_with_healing() {
    bed.link.arm(Arms.onConnect(new LinkFault.Refuse(), 1));
    assertFired(new FiredAt.Connecting(1));
    assertThat(bed.recorder.all(Event.NotConnected.class)).hasSize(1);
    for (int i = 0; i < 3; i++)
      assertThatThrownBy(() -> bed.dial()).isInstanceOf(NotConnected.class);
    bed.link.heal();
    assertThat(bed.isNeutral()).isTrue();
  }

  @Test
  void who_knocked_before_the_door_was_shut_stays_outside_when_it_is_open_again() {
    Connection early = bed.dial();
    bed.link.arm(Arms.onConnect(new LinkFault.Refuse(), 1));
    bed.link.heal();
    assertThat(bed.read(early, SOON).end()).isEqualTo(End.RESET);
    assertThat(bed.hostHeard()).isFalse();
    assertThat(bed.recorder.all(Event.Connected.class)).isEmpty();
    assertThat(bed.isNeutral()).isTrue();
  }

  @Test
  void a_refusal_that_is_healed_while_the_door_is_being_shut_ends_with_an_open_door() {
    bed.recorder.onEvent(
        event -> {
          if (event instanceof Event.FaultFired) bed.link.heal();
        });
    bed.link.arm(Arms.onConnect(new LinkFault.Refuse(), 1));
    assertThat(bed.isNeutral()).isTrue();
  }

  @Test
  void a_later_refusal_leaves_the_connections_before_it_alone() {
    bed.link.arm(Arms.onConnect(new LinkFault.Refuse(), 3));
    assertThat(bed.isNeutral()).isTrue();
    assertThat(bed.recorder.all(Event.FaultFired.class)).isEmpty();
    Pair second = bed.connect();
    assertThatThrownBy(() -> bed.dial()).isInstanceOf(NotConnected.class);
    assertThat(through(second, ToyDialect.answer(1))).isEqualTo(ToyDialect.answer(1));
    assertFired(new FiredAt.Connecting(3));
    bed.link.heal();
    assertThat(bed.isNeutral()).isTrue();
  }

  @Test
  void a_stall_hides_from_the_terminal_that_the_host_has_gone() {
    bed.link.arm(Arms.before(new LinkFault.Stall(), Direction.TO_TERMINAL));
    Pair pair = bed.connect();
    pair.send(Direction.TO_TERMINAL, ToyDialect.answer(1));
    bed.clock.pass(SOON);
    pair.host.reset();
    pair.send(Direction.TO_HOST, ToyDialect.request(2));
    assertThat(pair.receive(Direction.TO_TERMINAL, Duration.ofMinutes(1)).end())
        .isEqualTo(End.OPEN);
    pair.send(Direction.TO_HOST, ToyDialect.request(3));
    assertThat(pair.receive(Direction.TO_TERMINAL, SOON).end()).isEqualTo(End.OPEN);
    bed.link.heal();
    assertThat(bed.isNeutral()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_stall_leaves_the_other_direction_alone(Direction direction) {
    bed.link.arm(Arms.before(new LinkFault.Stall(), direction));
    Pair pair = bed.connect();
    pair.send(direction, Arms.message(direction, 1));
    byte[] back = Arms.message(direction.opposite(), 1);
    pair.send(direction.opposite(), back);
    assertThat(pair.receive(direction.opposite(), SOON).bytes()).isEqualTo(back);
    assertThat(pair.receive(direction, SOON).bytes()).isEmpty();
  }

  private byte[] through(Pair pair, byte[] answer) {
    pair.send(Direction.TO_TERMINAL, answer);
    return pair.receive(Direction.TO_TERMINAL, SOON).bytes();
  }

  private void assertFired(FiredAt place) {
    assertThat(bed.recorder.all(Event.FaultFired.class))
        .containsExactly(new Event.FaultFired("f", place, true));
  }
}
