package org.posrig.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.posrig.fault.DeviceFault;
import org.posrig.fault.FiredAt;
import org.posrig.fault.Injection;
import org.posrig.fault.Moment;
import org.posrig.fault.Moment.Place;
import org.posrig.history.Event;
import org.posrig.history.Observation;
import org.posrig.history.Recorder;
import org.posrig.meaning.MeaningBuilder;
import org.posrig.meaning.Numbers;
import org.posrig.meaning.Phase;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;

final class ArmedDeviceFaultsTest {
  private static final DeviceFault CUT = new DeviceFault.PowerCut();

  private final List<Event> seen = new ArrayList<>();
  private final List<DeviceFault> struck = new ArrayList<>();
  private final ArmedDeviceFaults faults = new ArmedDeviceFaults(recorder(), struck::add);

  @Test
  void strikes_at_a_meaning_of_the_display_whatever_its_words() {
    arm(new Moment.ScreenShows(ScreenMeaning.APPROVED));
    follow(screen(ScreenMeaning.PROCESSING), screen(ScreenMeaning.APPROVED));
    follow(screen(ScreenMeaning.APPROVED));
    fired(new FiredAt.Showing(ScreenMeaning.APPROVED));
  }

  @Test
  void strikes_before_a_request_of_a_kind_and_counts_repeats() {
    arm(at(Direction.TO_HOST, TransactionKind.SALE, 2, new Place.Before()));
    follow(
        message(Direction.TO_HOST, Event.Stage.SENT, TransactionKind.VOID),
        message(Direction.TO_HOST, Event.Stage.SENT, TransactionKind.SALE),
        message(Direction.TO_HOST, Event.Stage.DELIVERED, TransactionKind.SALE),
        message(Direction.TO_TERMINAL, Event.Stage.SENT, TransactionKind.SALE));
    assertThat(struck).isEmpty();
    follow(message(Direction.TO_HOST, Event.Stage.SENT, TransactionKind.SALE));
    fired(new FiredAt.InMessage(3, Direction.TO_HOST, TransactionKind.SALE, "000002", 0, 80));
  }

  @Test
  void strikes_after_an_answer_has_arrived() {
    arm(at(Direction.TO_TERMINAL, TransactionKind.REFUND, 1, new Place.After()));
    follow(
        message(Direction.TO_TERMINAL, Event.Stage.SENT, TransactionKind.REFUND),
        message(Direction.TO_TERMINAL, Event.Stage.DELIVERED, TransactionKind.REFUND));
    fired(
        new FiredAt.InMessage(3, Direction.TO_TERMINAL, TransactionKind.REFUND, "000002", 80, 80));
  }

  @Test
  void strikes_at_a_line_a_use_a_connection_and_at_once() {
    arm(new Moment.LinePrinted(2));
    faults.linePrinted();
    faults.linePrinted();
    arm(new Moment.OnUse("printer", 2));
    faults.used("reader");
    faults.used("printer");
    faults.used("printer");
    arm(new Moment.OnConnect(1));
    follow(new Event.Connected(7));
    arm(new Moment.AtOnce());
    fired(
        new FiredAt.Printing(2),
        new FiredAt.Using("printer", 2),
        new FiredAt.Connecting(7),
        new FiredAt.Immediately());
  }

  @Test
  void refuses_a_moment_inside_a_message_and_forgets_what_was_armed() {
    assertThatThrownBy(
            () -> arm(at(Direction.TO_HOST, TransactionKind.SALE, 1, new Place.AtByte(3))))
        .hasMessageStartingWith("'power cut after byte 3 of sale request number 1': ");
    arm(new Moment.LinePrinted(1));
    faults.forget();
    faults.linePrinted();
    assertThat(struck).isEmpty();
  }

  private static Moment at(Direction way, TransactionKind kind, int occurrence, Place place) {
    return new Moment.OnMessage(way, kind, occurrence, place);
  }

  private void arm(Moment moment) {
    faults.arm(new Injection<>("f1", CUT, moment));
  }

  private void follow(Event... events) {
    for (Event event : events) faults.follow(new Observation(Duration.ZERO, "test", event));
  }

  private void fired(FiredAt... places) {
    assertThat(struck).hasSize(places.length).containsOnly(CUT);
    assertThat(seen).hasSize(places.length);
    for (int at = 0; at < places.length; at++)
      assertThat(seen.get(at)).isEqualTo(new Event.FaultFired("f1", places[at], true));
  }

  private static Event screen(ScreenMeaning meaning) {
    return new Event.ScreenShowed(meaning, false, List.of("?"), List.of(), List.of());
  }

  private static Event message(Direction way, Event.Stage stage, TransactionKind kind) {
    Phase phase = way == Direction.TO_HOST ? Phase.REQUEST : Phase.ANSWER;
    return new Event.Message(
        3,
        way,
        stage,
        new MeaningBuilder(kind, phase).numbers(Numbers.of("000002", "000001")).build(),
        "",
        Map.of(),
        80);
  }

  private Recorder recorder() {
    return (Recorder)
        Proxy.newProxyInstance(
            Recorder.class.getClassLoader(),
            new Class<?>[] {Recorder.class},
            (_, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("saw");
              seen.add((Event) arguments[1]);
              return null;
            });
  }
}
