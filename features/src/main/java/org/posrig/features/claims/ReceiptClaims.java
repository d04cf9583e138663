package org.posrig.features.claims;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.History;
import org.posrig.text.Formats;

/// What lies in the receipt tray.
public final class ReceiptClaims {
  private final ClaimEvidence evidence;

  ReceiptClaims(ClaimEvidence evidence) {
    this.evidence = evidence;
  }

  public void bothCopies(long cents) {
    Predicate<SlipPrinted> sale = slip -> Receipts.isSale(slip) && Receipts.isOver(slip, cents);
    lies("a merchant copy over " + Formats.money(cents), sale.and(Receipts::isMerchantCopy));
    lies("a card holder copy over " + Formats.money(cents), sale.and(Receipts::isHolderCopy));
    lies("a slip over " + Formats.money(cents) + " of today", sale.and(this::isOfToday));
    if (evidence.reads("signature"))
      lies("a merchant copy to be signed", sale.and(Receipts::isToBeSigned));
  }

  /// The host may have put the date forward; answers tell no year, so that this is the terminal's.
  private boolean isOfToday(SlipPrinted slip) {
    return Receipts.date(slip)
        .map(date -> Math.abs(ChronoUnit.DAYS.between(date, evidence.today())) <= 2)
        .orElse(true);
  }

  public void voided(long cents) {
    lies(
        "a void slip over " + Formats.money(cents),
        slip -> Receipts.isVoid(slip) && slip.complete() && Receipts.isOver(slip, cents));
  }

  public void voidedAgain(long cents) {
    lies(
        "a void slip over " + Formats.money(cents) + " marked as a duplicate",
        slip ->
            Receipts.isVoid(slip)
                && Receipts.isDuplicate(slip)
                && slip.complete()
                && Receipts.isOver(slip, cents));
  }

  public void duplicate(long cents) {
    lies(
        "a slip over " + Formats.money(cents) + " marked as a duplicate",
        slip -> Receipts.isDuplicate(slip) && slip.complete() && Receipts.isOver(slip, cents));
  }

  public void torn() {
    lies("a torn slip", slip -> !slip.complete());
  }

  public void chinese(long cents) {
    lies(
        "a Chinese slip over " + Formats.money(cents),
        slip -> Receipts.isChinese(slip) && slip.complete() && Receipts.isOver(slip, cents));
  }

  /// @param letter as behind the card number: `S` swiped, `I` inserted
  public void entry(String letter) {
    lies(
        "a slip with the entry letter /" + letter,
        slip -> Receipts.isSale(slip) && slip.field("entry").equals(letter));
  }

  public void operator(String number) {
    lies("a slip of operator " + number, slip -> slip.field("operator").equals(number));
  }

  public void settlement() {
    lies("a settlement slip", slip -> slip.complete() && !slip.field("result").isEmpty());
  }

  public void none() {
    none("anything", _ -> true);
  }

  public void noneOver(long cents) {
    none("over " + Formats.money(cents), slip -> Receipts.isOver(slip, cents));
  }

  /// The number that a void asks for, read from the last sale's slip.
  public String lastVoucher() {
    return vouchers().getLast();
  }

  public String firstVoucher() {
    return vouchers().getFirst();
  }

  private List<String> vouchers() {
    Predicate<SlipPrinted> sale = slip -> Receipts.isSale(slip) && slip.complete();
    lies("a sale's slip", sale);
    return evidence
        .history()
        .all(SlipPrinted.class)
        .filter(sale)
        .map(slip -> slip.field("voucher"))
        .toList();
  }

  private void none(String what, Predicate<SlipPrinted> test) {
    if (evidence.history().any(SlipPrinted.class, test))
      throw new AssertionError(
          "no receipt should have been printed "
              + what
              + "; the tray holds "
              + tray(evidence.history()));
  }

  private void lies(String what, Predicate<SlipPrinted> test) {
    evidence.shows(
        history -> history.any(SlipPrinted.class, test),
        history -> what + " should lie in the tray; it holds " + tray(history));
  }

  private static String tray(History history) {
    return history
        .all(SlipPrinted.class)
        .map(slip -> slip.fields() + (slip.complete() ? "" : " torn"))
        .toList()
        .toString();
  }
}
