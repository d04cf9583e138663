package org.posrig.reports.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.posrig.history.Event.FaultArmed;
import org.posrig.history.Event.FaultFired;
import org.posrig.reports.evidence.FaultWords;

/// A fault that was armed: where it struck and whether as planned.
///
/// @param actual where exactly it fired, as its injector tells it
/// @param position where it fired, or where it was armed when it never fired
record Strike(int position, boolean fired, String where, String says, String actual) {

  static List<Strike> of(TimelineModel scene) {
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
          strikes.add(fired(i, scene, armed.get(fault.id()), fault));
        }
        // a fault is told by these two events only
        default -> {}
      }
    }
    waiting.forEach(
        (id, at) -> strikes.add(new Strike(at, false, "link", neverFired(armed.get(id)), "")));
    return List.copyOf(strikes);
  }

  private static Strike fired(
      int at, TimelineModel scene, @Nullable FaultArmed armed, FaultFired fault) {
    String where = scene.where(at).equals("rig") ? placeOf(armed) : scene.where(at);
    return new Strike(at, true, where, says(armed, fault), fault.actual());
  }

  // The rig tells the faults of all its devices: what they are says where they belong.
  private static String placeOf(@Nullable FaultArmed armed) {
    String what = armed == null ? "" : armed.what();
    if (what.matches(".*(card|stripe|chip|reader|PIN|pin pad).*")) return "card";
    if (what.matches(".*(paper|printer|cover).*")) return "printer";
    return what.matches(".*(power|cable).*") ? "power" : "link";
  }

  private static String says(@Nullable FaultArmed armed, FaultFired fired) {
    return "✕ "
        + (armed == null ? fired.id() + " " + fired.actual() : FaultWords.says(armed, fired));
  }

  private static String neverFired(@Nullable FaultArmed armed) {
    return armed == null ? "" : "○ armed, never fired: " + armed.what() + " " + armed.when();
  }

  /// Those of some places; faults of places that have no lane go to the link's.
  static List<Strike> in(TimelineModel scene, Set<String> places) {
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
