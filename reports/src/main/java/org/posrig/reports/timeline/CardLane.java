package org.posrig.reports.timeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.posrig.history.Event;

/// What the shopper does with card and PIN, and what the devices ask of her.
record CardLane(SortedMap<Integer, Act> acts, List<Strike> strikes) implements Lane {

  /// @param byTerminal the terminal asks or gives; else a person acts
  record Act(String text, boolean byTerminal) {}

  static CardLane of(TimelineModel scene) {
    SortedMap<Integer, Act> acts = new TreeMap<>();
    for (int i = 0; i < scene.end(); i++) {
      int at = i;
      act(scene.event(i)).ifPresent(act -> acts.put(at, act));
    }
    return new CardLane(acts, Strike.in(scene, Set.of("card", "pin")));
  }

  private static Optional<Act> act(Event event) {
    return switch (event) {
      case Event.CardPresented card -> Optional.of(new Act(card.how() + " " + card.card(), false));
      case Event.CardTaken _ -> Optional.of(new Act("take card", false));
      case Event.PinTyped pin -> Optional.of(new Act("PIN (" + pin.digits() + ")", false));
      case Event.PinAbandoned _ -> Optional.of(new Act("PIN abandoned", false));
      case Event.PinAsked _ -> Optional.of(new Act("asks PIN", true));
      case Event.CardReturned _ -> Optional.of(new Act("card out", true));
      default -> Optional.empty();
    };
  }

  @Override
  public String english() {
    return "card & PIN";
  }

  @Override
  public String chinese() {
    return "卡与密码";
  }

  @Override
  public SortedSet<Integer> anchors() {
    SortedSet<Integer> anchors = new TreeSet<>(acts.keySet());
    strikes.forEach(strike -> anchors.add(strike.position()));
    return anchors;
  }

  @Override
  public Strip layout(Axis axis) {
    Draft draft = new Draft(axis, 3, 8);
    acts.forEach((at, act) -> draft.dot(axis.x(at), act.text(), Ink.PEOPLE, act.byTerminal()));
    FaultNotes.draw(strikes, axis, draft);
    return draft.strip(34);
  }
}
