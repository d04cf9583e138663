package org.posrig.reports.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.posrig.history.Event.FaultArmed;
import org.posrig.history.Event.FaultFired;

/// A fault that was armed: where it struck and whether as planned.
///
/// @param position where it fired, or where it was armed when it never fired
record Strike(int position, boolean fired, String where, String says) {

  static List<Strike> of(Scene scene) {
    Map<String, FaultArmed> armed = new LinkedHashMap<>();
    Map<String, Integer> waiting = new TreeMap<>();
    List<Strike> strikes = new ArrayList<>();
    for (int i = 0; i < scene.end(); i++) {
      switch (scene.event(i)) {
        case FaultArmed fault -> {
          armed.put(fault.id(), fault);
          waiting.put(fault.id(), i);
        }
        case FaultFired fault -> {
          waiting.remove(fault.id());
          strikes.add(new Strike(i, true, scene.where(i), says(armed.get(fault.id()), fault)));
        }
        // a fault is told by these two events only
        default -> {}
      }
    }
    waiting.forEach(
        (id, at) -> strikes.add(new Strike(at, false, scene.where(at), neverFired(armed.get(id)))));
    return List.copyOf(strikes);
  }

  private static String says(
      @org.jspecify.annotations.Nullable FaultArmed armed, FaultFired fired) {
    String what = armed == null ? fired.id() : armed.what();
    boolean asPlanned = fired.planned().equals(fired.actual());
    return "✕ "
        + what
        + " "
        + (asPlanned ? fired.planned() + " · as planned" : "· " + fired.actual());
  }

  private static String neverFired(@org.jspecify.annotations.Nullable FaultArmed armed) {
    return armed == null ? "" : "○ armed, never fired: " + armed.what() + " " + armed.when();
  }

  /// Those of some places; faults of places that have no lane go to the link's.
  static List<Strike> in(Scene scene, Set<String> places) {
    Set<String> elsewhere =
        Set.of("keys", "screen", "card", "pin", "printer", "power", "cable", "host");
    return of(scene).stream()
        .filter(
            strike ->
                places.contains(strike.where())
                    || (places.contains("link") && !elsewhere.contains(strike.where())))
        .toList();
  }
}
