package org.posrig.reference.flow;

import static org.posrig.reference.defect.SeededDefect.VOID_NOT_MARKED;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.posrig.device.PinPad.PinEntry;
import org.posrig.reference.iso.Message;
import org.posrig.reference.memory.JournalEntry;
import org.posrig.reference.online.Kind;
import org.posrig.reference.online.OnlineOutcome;
import org.posrig.reference.screen.Amounts;
import org.posrig.reference.screen.Hint;
import org.posrig.reference.screen.NotDone;
import org.posrig.reference.screen.OperatorDialogue.Choice;
import org.posrig.reference.screen.Screen;

/// Takes a sale or a completion of this batch back, whole and once (terminal-behaviour.md 4.8).
final class VoidSale {
  private static final String FROM_JOURNAL = "M"; // F22 01x: no card was read
  private final TerminalContext parts;
  private final JournalEntry.Kind kind;
  private final Predicate<JournalEntry> original;

  private VoidSale(
      TerminalContext parts, JournalEntry.Kind kind, Predicate<JournalEntry> original) {
    this.parts = parts;
    this.kind = kind;
    this.original = original;
  }

  static VoidSale ofSale(TerminalContext parts) {
    return new VoidSale(parts, JournalEntry.Kind.VOID, JournalEntry::isSale);
  }

  static VoidSale ofCompletion(TerminalContext parts) {
    return new VoidSale(parts, JournalEntry.Kind.COMPLETION_VOID, JournalEntry::isCompletion);
  }

  Result run() {
    Preconditions.mayTransact(parts);
    new Passwords(parts).supervisor();
    JournalEntry sale = original(parts.dialogue().number(Screen.VOUCHER, 6));
    if (parts.dialogue().choice(Screen.CONFIRM_VOID, Amounts.rmb(sale.cents())) == Choice.LEAVE)
      throw new NotDone(Screen.CANCELLED);
    return parts.parameters().policy().voidCard()
        ? withCard(sale)
        : online(sale, FROM_JOURNAL, request(sale));
  }

  private JournalEntry original(String typed) {
    String voucher = "0".repeat(6 - typed.length()) + typed;
    JournalEntry sale =
        parts
            .memory()
            .now()
            .find(voucher, original)
            .orElseThrow(() -> refused(Hint.UNKNOWN_VOUCHER));
    if (sale.voided()) throw refused(Hint.VOIDED_BEFORE);
    return sale;
  }

  private NotDone refused(Hint hint) {
    return new NotDone(Screen.REFUSED, parts.dialogue().say(hint));
  }

  private Message request(JournalEntry sale) {
    return new Requests(parts).voidOf(kind, sale);
  }

  private Result withCard(JournalEntry sale) {
    CardData card = parts.cards().read();
    Supplier<Result> ask =
        () -> {
          PinEntry pin =
              parts
                  .pins()
                  .ask(card.pan(), parts.memory().now().session().keys().pin(), sale.cents());
          return online(
              sale, card.letter(), new Requests(parts).withCard(request(sale), card, pin));
        };
    return new CardSession(parts).with(ask);
  }

  private Result online(JournalEntry sale, String way, Message request) {
    parts.printing().ready();
    return switch (parts.online().ask(request, Kind.PAYMENT)) {
      case OnlineOutcome.Refused refused -> Result.refused(refused);
      case OnlineOutcome.Approved approved -> approved(sale, way, approved.answer());
    };
  }

  private Result approved(JournalEntry sale, String way, Message answer) {
    JournalEntry entry = new Journal(parts).voidOf(kind, sale, way, answer);
    boolean mark = !parts.flaws().has(VOID_NOT_MARKED);
    parts.memory().change(image -> (mark ? image.voided(sale) : image).approved(entry));
    return new Approval(parts).shown(entry, Screen.APPROVED);
  }
}
