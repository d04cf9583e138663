package org.posrig.reports.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.posrig.device.Paper;
import org.posrig.fault.DeviceFault;
import org.posrig.fault.Fault;
import org.posrig.fault.FiredAt;
import org.posrig.fault.HostFault;
import org.posrig.fault.Injection;
import org.posrig.fault.LinkFault;
import org.posrig.fault.Moment;
import org.posrig.history.Event;
import org.posrig.net.Direction;
import org.posrig.reports.Play;
import org.posrig.text.Catalogue;
import org.posrig.text.Language;

final class StrikeTest {
  private static final FiredAt AT_ONCE = new FiredAt.Immediately();

  private static TimelineModel model(Play play) {
    return TimelineModel.of(play.history(), play.took(), Catalogue.of(Language.ENGLISH));
  }

  private static Strike only(Play play) {
    List<Strike> strikes = Strike.of(model(play));
    assertThat(strikes).hasSize(1);
    return strikes.getFirst();
  }

  private static Play armed(Fault fault) {
    Injection<?> injection = new Injection<>("f1", fault, new Moment.AtOnce());
    return new Play().saw("rig", new Event.FaultArmed(injection));
  }

  private static Place place(Fault fault) {
    return only(armed(fault).saw("rig", new Event.FaultFired("f1", AT_ONCE, true))).place();
  }

  @Test
  void each_fault_is_drawn_in_its_own_lane_whoever_reports_it() {
    assertThat(place(new LinkFault.Stall())).isEqualTo(Place.LINK);
    assertThat(place(new HostFault.WrongMac())).isEqualTo(Place.HOST);
    assertThat(place(new DeviceFault.PowerCut())).isEqualTo(Place.SUPPLY);
    assertThat(place(new DeviceFault.CableCut())).isEqualTo(Place.SUPPLY);
    assertThat(place(new DeviceFault.PaperState(Paper.OUT))).isEqualTo(Place.PAPER);
    assertThat(place(new DeviceFault.Mute("printer"))).isEqualTo(Place.PAPER);
    assertThat(place(new DeviceFault.Garble("pin pad"))).isEqualTo(Place.CARD);
    assertThat(place(new DeviceFault.ChipMute())).isEqualTo(Place.CARD);
  }

  @Test
  void a_fault_that_struck_elsewhere_says_where() {
    Play play =
        armed(new LinkFault.Reset())
            .saw("link", new Event.FaultFired("f1", new FiredAt.Connecting(2), false));
    assertThat(only(play).says())
        .isEqualTo("✕ connection reset at once · but fired at connection 2");
  }

  @Test
  void a_fault_that_never_fired_is_drawn_where_it_was_armed() {
    Strike strike = only(armed(new DeviceFault.PowerCut()));
    assertThat(strike.says()).isEqualTo("○ armed, never fired: power cut at once");
    assertThat(strike.place()).isEqualTo(Place.SUPPLY);
    assertThat(strike.fired()).isFalse();
  }

  @Test
  void a_fault_that_was_not_armed_is_drawn_all_the_same() {
    Play play = new Play().saw("link", new Event.FaultFired("f9", new FiredAt.Printing(3), true));
    assertThat(only(play).says()).isEqualTo("✕ f9 fired at printed line 3");
    assertThat(only(play).place()).isEqualTo(Place.PAPER);
  }

  @Test
  void only_a_disorderly_end_of_a_connection_is_noted() {
    TimelineModel model =
        model(
            new Play()
                .saw("link", end(Event.Ending.CLOSED))
                .saw("link", end(Event.Ending.HALF_CLOSED))
                .saw("link", end(Event.Ending.RESET))
                .saw("link", end(Event.Ending.STALLED)));
    assertThat(LinkNotes.of(model, List.of()).values())
        .containsExactly("✕ connection reset", "✕ connection stalled");
  }

  private static Event end(Event.Ending how) {
    return new Event.Disconnected(1, Direction.TO_HOST, how);
  }
}
