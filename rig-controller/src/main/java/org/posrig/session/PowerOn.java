package org.posrig.session;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.posrig.bench.Bench;
import org.posrig.device.PowerSwitch;
import org.posrig.history.Event;
import org.posrig.history.Observation;
import org.posrig.history.Recorder;
import org.posrig.result.RigTrouble;
import org.posrig.time.RigClock;

/// The first power-on of a scenario: it ends with a terminal that takes keys, or says why there is
/// none.
record PowerOn(RigClock clock, Recorder recorder, Bench bench) {

  /// @throws RigTrouble when the terminal takes no key by then, or never will
  void await(PowerSwitch power, Duration within) {
    int mark = recorder.mark();
    power.on();
    Optional<Observation> came = recorder.await(mark, PowerOn::isOver, clock.in(within));
    if (came.filter(PowerOn::isReady).isEmpty())
      throw new RigTrouble(
          String.format(
              Locale.ROOT,
              "the terminal of bench '%s' did not become ready%s after power-on; it last showed %s; see %s",
              bench.name(),
              came.map(PowerOn::why).orElse(" within " + within.toSeconds() + " s"),
              lastScreen(),
              bench.file()));
  }

  private static boolean isOver(Observation seen) {
    return isReady(seen) || !why(seen).isEmpty();
  }

  private static boolean isReady(Observation seen) {
    return seen.event() instanceof Event.ScreenShowed screen && screen.ready();
  }

  private static String why(Observation seen) {
    return switch (seen.event()) {
      case Event.Trouble trouble -> " (" + trouble.what() + ")";
      case Event.ClaimFailed claim -> " (" + claim.what() + ")";
      case Event _ -> "";
    };
  }

  private String lastScreen() {
    return recorder
        .history()
        .last(Event.ScreenShowed.class)
        .map(screen -> screen.lines().toString())
        .orElse("nothing");
  }
}
