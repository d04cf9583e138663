package org.posrig.reference.flow;

import static org.posrig.reference.defect.SeededDefect.AMOUNT_OF_SIX_DIGITS;
import static org.posrig.reference.defect.SeededDefect.APPROVES_PART_IN_FULL;
import static org.posrig.reference.defect.SeededDefect.DECLINED_PRINTS_SLIP;
import static org.posrig.reference.defect.SeededDefect.FULL_PAN_ON_SCREEN;
import static org.posrig.reference.defect.SeededDefect.IGNORES_AMOUNT_ECHO;
import static org.posrig.reference.defect.SeededDefect.PRINTS_BEFORE_STORING;

import org.posrig.device.PinPad.PinEntry;
import org.posrig.reference.flow.CardEntry.Release;
import org.posrig.reference.iso.Message;
import org.posrig.reference.memory.JournalEntry;
import org.posrig.reference.online.Kind;
import org.posrig.reference.online.OnlineOutcome;
import org.posrig.reference.screen.Amounts;
import org.posrig.reference.screen.Hint;
import org.posrig.reference.screen.NotDone;
import org.posrig.reference.screen.Screen;

/// A sale: amount, card, PIN, host, slip.
final class Sale {
  private static final long MOST_CENTS = 999_999_999;
  private static final String WRONG_PIN = "55";
  private final TerminalContext parts;
  private final Journal journal;

  Sale(TerminalContext parts) {
    this.parts = parts;
    this.journal = new Journal(parts);
  }

  Result run() {
    Preconditions.mayTransact(parts);
    long cents = amount();
    if (cents == 0 || cents > MOST_CENTS)
      throw new NotDone(Screen.REFUSED, parts.dialogue().say(Hint.BAD_AMOUNT));
    CardData card = parts.cards().read();
    return new CardSession(parts).with(() -> pay(card, cents));
  }

  private long amount() {
    long cents = parts.dialogue().amount();
    return parts.flaws().has(AMOUNT_OF_SIX_DIGITS) ? cents % 1_000_000 : cents;
  }

  private Result pay(CardData card, long cents) {
    for (int attempt = 1; ; attempt++) {
      PinEntry pin = pin(card, cents);
      parts.printing().ready();
      OnlineOutcome outcome =
          parts.online().ask(new Requests(parts).sale(card, pin, cents), Kind.PAYMENT);
      switch (outcome) {
        case OnlineOutcome.Approved approved -> {
          return approved(card, cents, approved.answer());
        }
        case OnlineOutcome.Refused refused -> {
          boolean again =
              refused.code().code().equals(WRONG_PIN)
                  && attempt < parts.parameters().policy().pinTries();
          if (!again) return declined(card, cents, refused);
        }
      }
    }
  }

  private PinEntry pin(CardData card, long cents) {
    if (cents <= parts.parameters().policy().noPinLimitCents()) return new PinEntry.Bypassed();
    return parts.pins().ask(card.pan(), parts.memory().now().session().keys().pin(), cents);
  }

  private Result declined(CardData card, long cents, OnlineOutcome.Refused refused) {
    if (parts.flaws().has(DECLINED_PRINTS_SLIP))
      parts.printing().unstored(journal.declinedSale(card, cents));
    return Result.refused(refused);
  }

  private Result approved(CardData card, long requested, Message answer) {
    JournalEntry sale = journal.sale(card, cents(requested, answer), answer);
    if (parts.flaws().has(PRINTS_BEFORE_STORING)) {
      parts.dialogue().show(Screen.APPROVED, Amounts.rmb(sale.cents()));
      parts.printing().unstored(sale);
      parts.memory().change(image -> image.approved(sale).withPrinting(0));
    } else {
      parts.memory().change(image -> image.approved(sale));
    }
    parts.dialogue().show(Screen.APPROVED, Amounts.rmb(sale.cents()));
    Release release = parts.cards().release();
    parts.printing().finish();
    boolean part = sale.cents() < requested;
    return dialogue ->
        dialogue.rest(
            Screen.APPROVED,
            Amounts.rmb(sale.cents()) + (part ? " " + dialogue.say(Hint.IN_PART) : ""),
            release == Release.STUCK ? dialogue.say(Hint.CARD_STUCK) : number(sale));
  }

  private String number(JournalEntry sale) {
    return parts.flaws().has(FULL_PAN_ON_SCREEN) ? sale.pan().digits() : "";
  }

  // Answer 10 approves a part: its amount counts.
  private long cents(long requested, Message answer) {
    boolean own =
        parts.flaws().has(APPROVES_PART_IN_FULL) || parts.flaws().has(IGNORES_AMOUNT_ECHO);
    return own || answer.field(4).isEmpty() ? requested : Long.parseLong(answer.text(4));
  }
}
