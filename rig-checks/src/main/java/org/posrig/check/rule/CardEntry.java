package org.posrig.check.rule;

import java.util.List;
import java.util.Optional;
import org.posrig.check.view.Request;
import org.posrig.history.Event;
import org.posrig.history.Event.CardPresented;
import org.posrig.history.Event.Manner;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.meaning.EntryMode;
import org.posrig.meaning.ScreenMeaning;

/// How a card came into a request (host-protocol.md 1.5 and 1.8), beside how a hand presented it.
final class CardEntry {
  private final List<Observation> seen;

  CardEntry(History history) {
    this.seen = history.seen();
  }

  /// What the request says wrongly, a key; empty when it is right, or no hand was seen.
  Optional<String> wrong(Request request) {
    EntryMode entry = request.meaning().card().entry();
    if (!entry.isRead() || request.isReversal() || request.isAdvice()) return Optional.empty();
    List<Event> flow = flow(request);
    List<CardPresented> hands = hands(flow);
    if (hands.isEmpty()) return Optional.empty();
    if (entry == EntryMode.CHIP && hands.stream().noneMatch(hand -> hand.how() == Manner.INSERT))
      return Optional.of("request.chip-not-inserted");
    if (entry == EntryMode.CONTACTLESS
        && hands.stream().noneMatch(hand -> hand.how() == Manner.TAP))
      return Optional.of("request.card-not-tapped");
    if (entry == EntryMode.FALLBACK && askedForChip(flow) < 0)
      return Optional.of("request.no-fallback");
    if (entry == EntryMode.STRIPE && sameCardAgain(flow))
      return Optional.of("request.fallback-unsaid");
    return Optional.empty();
  }

  /// What happened since function keys were last taken.
  private List<Event> flow(Request request) {
    int from = request.at();
    while (from > 0
        && !(seen.get(from - 1).event() instanceof ScreenShowed screen && screen.ready())) from--;
    return seen.subList(from, request.at()).stream().map(Observation::event).toList();
  }

  private static List<CardPresented> hands(List<Event> flow) {
    return flow.stream()
        .filter(CardPresented.class::isInstance)
        .map(CardPresented.class::cast)
        .toList();
  }

  private static int askedForChip(List<Event> flow) {
    for (int at = 0; at < flow.size(); at++)
      if (flow.get(at) instanceof ScreenShowed screen
          && screen.meaning() == ScreenMeaning.INSERT_CHIP) return at;
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
