package org.posrig.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.posrig.history.Event;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.History;
import org.posrig.history.Observation;

/// The card behind a request, as a hand presented it and as the host booked it: what the terminal
/// sends of its number may be encrypted.
final class PayingCard {
  private static final String MASKED = "\\d{6}\\*+\\d{4}";
  private static final Set<String> READ = Set.of("S", "I");
  private final List<Observation> seen;
  private final LedgerView books;

  PayingCard(History history, LedgerView books) {
    this.seen = history.seen();
    this.books = books;
  }

  void compare(SlipPrinted slip, Request asked, Observation printed, VerdictBuilder notes) {
    for (LedgerView.Entry entry : books.of(asked))
      number(slip, entry.booked().pan(), "the host booked", entry.seen(), printed, notes);
    if (!asked.isVoid())
      presentedBefore(asked.at()).ifPresent(at -> presented(slip, asked, at, printed, notes));
  }

  private void presented(
      SlipPrinted slip, Request asked, int at, Observation printed, VerdictBuilder notes) {
    Observation hand = seen.get(at);
    Event.CardPresented card = (Event.CardPresented) hand.event();
    number(slip, card.pan(), "the shopper held", hand, printed, notes);
    String entry = slip.field("entry");
    if (READ.contains(entry) && !entry.equals(letter(card, asked)))
      notes.wrong(
          "slip " + slip.field("voucher") + " tells /" + entry + ", the card came by " + card.how(),
          hand,
          printed);
  }

  private static void number(
      SlipPrinted slip,
      String pan,
      String whose,
      Observation source,
      Observation printed,
      VerdictBuilder notes) {
    String told = slip.field("card");
    if (told.matches(MASKED) && pan.matches(MASKED) && !told.equals(pan))
      notes.wrong(
          "slip " + slip.field("voucher") + " has card " + told + ", " + whose + " " + pan,
          source,
          printed);
  }

  private Optional<Integer> presentedBefore(int position) {
    for (int i = position - 1; i >= 0; i--)
      if (seen.get(i).event() instanceof Event.CardPresented) return Optional.of(i);
    return Optional.empty();
  }

  /// A card that was put in may be read by its stripe once the terminal has asked for its chip
  /// again.
  private String letter(Event.CardPresented card, Request asked) {
    boolean stripe = card.how().equals("swipe") || (askedForChip(asked) && asked.isSwiped());
    return stripe ? "S" : "I";
  }

  private boolean askedForChip(Request asked) {
    for (int i = asked.at() - 1; i >= 0; i--)
      if (seen.get(i).event() instanceof Event.ScreenShowed screen) {
        if (screen.meaning().equals("insert-chip")) return true;
        if (screen.ready()) return false;
      }
    return false;
  }
}
