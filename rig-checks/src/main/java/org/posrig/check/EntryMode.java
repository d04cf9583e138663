package org.posrig.check;

import java.util.List;
import java.util.Optional;
import org.posrig.history.Event;
import org.posrig.history.Event.CardPresented;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.history.History;
import org.posrig.history.Observation;

/// How a card came into a request (F22, F60.5; host-protocol.md 1.5 and 1.8), beside how a hand
/// presented it.
final class EntryMode {
  private static final char FALLBACK = '2';
  private static final int CONDITION = 12; // F60.5
  private final List<Observation> seen;

  EntryMode(History history) {
    this.seen = history.seen();
  }

  /// What the request tells wrongly; empty when it is right, or no hand was seen.
  Optional<String> wrong(Request asked) {
    if (!asked.isRead() || asked.isReversal()) return Optional.empty();
    List<Event> flow = flow(asked);
    List<CardPresented> hands = hands(flow);
    if (hands.isEmpty()) return Optional.empty();
    if (!asked.isSwiped() && hands.stream().noneMatch(hand -> hand.how().equals("insert")))
      return Optional.of("tells a chip in F22, the card was only swiped");
    boolean told =
        asked.field(60).length() > CONDITION && asked.field(60).charAt(CONDITION) == FALLBACK;
    if (told && !(asked.isSwiped() && askedForChip(flow) >= 0))
      return Optional.of("tells a fallback in F60.5 that was none");
    if (!told && asked.isSwiped() && sameCardAgain(flow))
      return Optional.of("does not tell its fallback in F60.5");
    return Optional.empty();
  }

  /// What happened since function keys were last taken.
  private List<Event> flow(Request asked) {
    int from = asked.at();
    while (from > 0
        && !(seen.get(from - 1).event() instanceof ScreenShowed screen && screen.ready())) from--;
    return seen.subList(from, asked.at()).stream().map(Observation::event).toList();
  }

  private static List<CardPresented> hands(List<Event> flow) {
    return flow.stream()
        .filter(CardPresented.class::isInstance)
        .map(CardPresented.class::cast)
        .toList();
  }

  private static int askedForChip(List<Event> flow) {
    for (int at = 0; at < flow.size(); at++)
      if (flow.get(at) instanceof ScreenShowed screen && screen.meaning().equals("insert-chip"))
        return at;
    return -1;
  }

  /// The card whose chip was asked for came again: it has a chip, so its stripe is a fallback.
  private static boolean sameCardAgain(List<Event> flow) {
    int chip = askedForChip(flow);
    if (chip < 0) return false;
    List<CardPresented> before = hands(flow.subList(0, chip));
    List<CardPresented> after = hands(flow.subList(chip, flow.size()));
    return !before.isEmpty()
        && !after.isEmpty()
        && before.getLast().card().equals(after.getLast().card());
  }
}
