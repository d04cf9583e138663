package org.posrig.reports.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.posrig.fault.FaultText;
import org.posrig.fault.Injection;
import org.posrig.history.Event.FaultArmed;
import org.posrig.history.Event.FaultFired;
import org.posrig.text.Catalogue;
import org.posrig.text.Value;

/// A fault that was armed: where it struck and whether as planned.
///
/// @param position where it fired, or where it was armed when it never fired
/// @param says what it is, and whether it struck as planned
/// @param actual where exactly it fired
record Strike(int position, boolean fired, Place place, String says, String actual) {

  static List<Strike> of(TimelineModel scene) {
    Map<String, Injection<?>> armed = new LinkedHashMap<>();
    Map<String, Integer> waiting = new TreeMap<>();
    List<Strike> strikes = new ArrayList<>();
    for (int i = 0; i < scene.end(); i++) {
      switch (scene.event(i)) {
        case FaultArmed(Injection<?> fault) -> {
          armed.put(fault.id(), fault);
          waiting.put(fault.id(), i);
        }
        case FaultFired fault -> {
          waiting.remove(fault.id());
          strikes.add(fired(i, scene.texts(), armed.get(fault.id()), fault));
        }
        // a fault speaks by these two events only
        default -> {}
      }
    }
    waiting.forEach((id, at) -> strikes.add(neverFired(at, scene.texts(), armed.get(id))));
    return List.copyOf(strikes);
  }

  private static Strike fired(
      int at, Catalogue texts, @Nullable Injection<?> armed, FaultFired fired) {
    String actual = texts.say(FaultText.of(fired.place()));
    if (armed == null)
      return new Strike(
          at,
          true,
          Place.of(fired.place()),
          texts.say("report.strike.unknown", Value.text(fired.id()), Value.text(actual)),
          actual);
    Value what = new Value.Part(FaultText.of(armed));
    String says =
        fired.asPlanned()
            ? texts.say("report.strike", what)
            : texts.say("report.strike.elsewhere", what, Value.text(actual));
    return new Strike(at, true, Place.of(armed.fault()), says, actual);
  }

  private static Strike neverFired(int at, Catalogue texts, @Nullable Injection<?> armed) {
    if (armed == null) throw new IllegalStateException("a fault waits that was not armed");
    String says = texts.say("report.strike.never", new Value.Part(FaultText.of(armed)));
    return new Strike(at, false, Place.of(armed.fault()), says, "");
  }

  /// Those of one lane.
  static List<Strike> in(TimelineModel scene, Place place) {
    return of(scene).stream().filter(strike -> strike.place() == place).toList();
  }
}
