package org.posrig.session;

import java.time.Duration;
import java.util.Optional;
import org.posrig.bench.Bench;
import org.posrig.device.PowerSwitch;
import org.posrig.history.Event;
import org.posrig.history.Observation;
import org.posrig.history.Recorder;
import org.posrig.result.RigTrouble;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
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
          notReady(came, within)
              .then(lastScreen())
              .then(Sentence.of("session.see", bench.file().toString())));
  }

  private Sentence notReady(Optional<Observation> came, Duration within) {
    return came.flatMap(PowerOn::why)
        .map(why -> Sentence.of("session.not-ready-for", Value.text(bench.name()), Value.part(why)))
        .orElseGet(
            () ->
                Sentence.of(
                    "session.not-ready", Value.text(bench.name()), Value.text(within.toSeconds())));
  }

  private static boolean isOver(Observation seen) {
    return isReady(seen) || why(seen).isPresent();
  }

  private static boolean isReady(Observation seen) {
    return seen.event() instanceof Event.ScreenShowed screen && screen.ready();
  }

  private static Optional<Sentence> why(Observation seen) {
    return switch (seen.event()) {
      case Event.Trouble trouble -> Optional.of(trouble.what());
      case Event.ClaimFailed claim -> Optional.of(claim.what());
      case Event _ -> Optional.empty();
    };
  }

  private Sentence lastScreen() {
    return recorder
        .history()
        .last(Event.ScreenShowed.class)
        .map(screen -> Sentence.of("session.showed", screen.lines().toString()))
        .orElse(Sentence.of("session.showed-nothing"));
  }
}
