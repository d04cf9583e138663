package org.posrig.check.paper;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.posrig.check.view.Approval;
import org.posrig.check.view.LedgerView;
import org.posrig.check.view.Request;
import org.posrig.history.Event;
import org.posrig.history.Event.Manner;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.meaning.EntryMode;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.meaning.SlipField;
import org.posrig.text.Value;
import org.posrig.verdict.VerdictBuilder;

/// The card behind a request, as a hand presented it and as the host booked it: what the terminal
/// sends of its number may be encrypted.
final class PayingCard {
  private static final String MASKED = "\\d{6}\\*+\\d{4}";

  private final List<Observation> seen;
  private final LedgerView ledger;
  private final ToIntFunction<Request> decidedAt;

  /// @param decidedAt where the card of a request had been presented
  PayingCard(History history, LedgerView ledger, ToIntFunction<Request> decidedAt) {
    this.seen = history.seen();
    this.ledger = ledger;
    this.decidedAt = decidedAt;
  }

  void compare(SlipPrinted slip, Request request, Observation printed, VerdictBuilder verdict) {
    for (LedgerView.Entry entry : ledger.of(request))
      number(slip, entry.booked().pan(), "slip.card-booked", entry.seen(), printed, verdict);
    if (!request.isVoid())
      presentedBefore(decidedAt.applyAsInt(request))
          .ifPresent(at -> presented(slip, request, at, printed, verdict));
  }

  private void presented(
      SlipPrinted slip, Request request, int at, Observation printed, VerdictBuilder verdict) {
    Observation hand = seen.get(at);
    Event.CardPresented card = (Event.CardPresented) hand.event();
    number(slip, card.pan(), "slip.card-presented", hand, printed, verdict);
    String entry = slip.field(SlipField.ENTRY);
    if (isRead(entry) && !entry.equals(mode(card, request).name()))
      verdict.wrong(
          "slip.entry",
          Value.text(Approval.number(slip)),
          Value.word(card.how()),
          Value.word(EntryMode.valueOf(entry)),
          hand,
          printed);
  }

  private static boolean isRead(String entry) {
    return entry.equals(EntryMode.STRIPE.name())
        || entry.equals(EntryMode.CHIP.name())
        || entry.equals(EntryMode.CONTACTLESS.name());
  }

  private static void number(
      SlipPrinted slip,
      String pan,
      String key,
      Observation source,
      Observation printed,
      VerdictBuilder verdict) {
    String shown = slip.field(SlipField.CARD);
    if (MaskedNumber.isMasked(shown) && pan.matches(MASKED) && !MaskedNumber.isOf(shown, pan))
      verdict.wrong(
          key,
          Value.text(Approval.number(slip)),
          Value.text(pan),
          Value.text(shown),
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
  private EntryMode mode(Event.CardPresented card, Request request) {
    if (askedForChip(request) && request.meaning().card().entry().isStripe())
      return EntryMode.STRIPE;
    return mode(card.how());
  }

  private static EntryMode mode(Manner how) {
    return switch (how) {
      case INSERT -> EntryMode.CHIP;
      case SWIPE -> EntryMode.STRIPE;
      case TAP -> EntryMode.CONTACTLESS;
    };
  }

  private boolean askedForChip(Request request) {
    for (int i = decidedAt.applyAsInt(request) - 1; i >= 0; i--)
      if (seen.get(i).event() instanceof Event.ScreenShowed screen) {
        if (screen.meaning() == ScreenMeaning.INSERT_CHIP) return true;
        if (screen.ready()) return false;
      }
    return false;
  }
}
