package org.posrig.reports.timeline;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.posrig.card.CardName;
import org.posrig.history.Event;
import org.posrig.text.Catalogue;
import org.posrig.text.Value;

/// What the shopper does with card and PIN, and what the devices ask of her.
record CardLane(SortedMap<Integer, Act> acts, List<Strike> strikes) implements Lane {

  /// @param byTerminal the terminal asks or gives; else a person acts
  record Act(String text, boolean byTerminal) {}

  static CardLane of(TimelineModel scene) {
    SortedMap<Integer, Act> acts = new TreeMap<>();
    for (int i = 0; i < scene.end(); i++) {
      int at = i;
      act(scene.event(i), scene.texts()).ifPresent(act -> acts.put(at, act));
    }
    return new CardLane(acts, Strike.in(scene, Place.CARD));
  }

  private static Optional<Act> act(Event event, Catalogue texts) {
    return switch (event) {
      case Event.CardPresented card ->
          byPerson(
              texts.say("report.card.presented", CardName.of(card.card()), Value.word(card.how())));
      case Event.CardTaken _ -> byPerson(texts.say("report.card.taken"));
      case Event.PinTyped pin -> byPerson(texts.say("report.pin.typed", Value.text(pin.digits())));
      case Event.PinAbandoned _ -> byPerson(texts.say("report.pin.abandoned"));
      case Event.PinAsked _ -> byTerminal(texts.say("report.pin.asked"));
      case Event.CardReturned _ -> byTerminal(texts.say("report.card.returned"));
      // card and PIN have no other events
      default -> Optional.empty();
    };
  }

  private static Optional<Act> byPerson(String text) {
    return Optional.of(new Act(text, false));
  }

  private static Optional<Act> byTerminal(String text) {
    return Optional.of(new Act(text, true));
  }

  @Override
  public String key() {
    return "report.lane.card";
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
