package org.posrig.features.claims;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.History;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.SlipKind;
import org.posrig.meaning.TransactionKind;
import org.posrig.people.Original;
import org.posrig.text.Formats;

/// What lies in the receipt tray.
public final class ReceiptClaims {
  private final ClaimEvidence evidence;

  ReceiptClaims(ClaimEvidence evidence) {
    this.evidence = evidence;
  }

  public void bothCopies(long cents) {
    Predicate<SlipPrinted> sale = slip -> Receipts.isCharge(slip) && Receipts.isFor(slip, cents);
    lies("a merchant copy for " + Formats.money(cents), sale.and(Receipts::isMerchantCopy));
    lies("a card holder copy for " + Formats.money(cents), sale.and(Receipts::isHolderCopy));
    lies("a slip for " + Formats.money(cents) + " of today", sale.and(this::isOfToday));
    if (evidence.reads(SlipField.SIGNATURE))
      lies("a merchant copy to be signed", sale.and(Receipts::isToBeSigned));
  }

  /// The host may have put the date forward; answers have no year, so that this is the terminal's.
  private boolean isOfToday(SlipPrinted slip) {
    return Receipts.date(slip)
        .map(date -> Math.abs(ChronoUnit.DAYS.between(date, evidence.today())) <= 2)
        .orElse(true);
  }

  public void voided(long cents) {
    lies(
        "a void slip for " + Formats.money(cents),
        slip -> Receipts.isVoid(slip) && slip.complete() && Receipts.isFor(slip, cents));
  }

  public void voidedAgain(long cents) {
    lies(
        "a void slip for " + Formats.money(cents) + " marked as a duplicate",
        slip ->
            Receipts.isVoid(slip)
                && Receipts.isDuplicate(slip)
                && slip.complete()
                && Receipts.isFor(slip, cents));
  }

  public void duplicate(long cents) {
    lies(
        "a slip for " + Formats.money(cents) + " marked as a duplicate",
        slip -> Receipts.isDuplicate(slip) && slip.complete() && Receipts.isFor(slip, cents));
  }

  public void torn() {
    lies("a torn slip", slip -> !slip.complete());
  }

  public void chinese(long cents) {
    lies(
        "a Chinese slip for " + Formats.money(cents),
        slip -> Receipts.isChinese(slip) && slip.complete() && Receipts.isFor(slip, cents));
  }

  public void swiped() {
    lies("a slip of a swiped card", slip -> Receipts.isCharge(slip) && Receipts.isOfStripe(slip));
  }

  public void inserted() {
    lies("a slip of an inserted card", slip -> Receipts.isCharge(slip) && Receipts.isOfChip(slip));
  }

  public void operator(String number) {
    lies("a slip of operator " + number, slip -> slip.field(SlipField.OPERATOR).equals(number));
  }

  public void settlement() {
    lies("a settlement slip", slip -> slip.complete() && Receipts.isSettlement(slip));
  }

  public void none() {
    none("no slip", _ -> true);
  }

  public void noneFor(long cents) {
    none("no receipt for " + Formats.money(cents), slip -> Receipts.isFor(slip, cents));
  }

  /// The number that a void asks for, read from the last sale's slip.
  public String lastVoucher() {
    return vouchers().getLast();
  }

  public String firstVoucher() {
    return vouchers().getFirst();
  }

  private List<String> vouchers() {
    return charges().map(slip -> slip.field(SlipField.VOUCHER)).toList();
  }

  /// What a cashier reads from the slip of the last charge.
  public Original lastOriginal() {
    return Receipts.original(charges().reduce((a, b) -> b).orElseThrow());
  }

  public Original firstOriginal() {
    return Receipts.original(charges().findFirst().orElseThrow());
  }

  /// What a cashier reads from the last slip of a kind.
  public Original last(SlipKind kind) {
    Predicate<SlipPrinted> test = slip -> slip.reading().kind() == kind && slip.complete();
    lies("a slip: " + ClaimText.word(kind), test);
    return Receipts.original(
        evidence.history().all(SlipPrinted.class).filter(test).reduce((a, b) -> b).orElseThrow());
  }

  private Stream<SlipPrinted> charges() {
    Predicate<SlipPrinted> sale = slip -> Receipts.isCharge(slip) && slip.complete();
    lies("a sale's slip", sale);
    return evidence.history().all(SlipPrinted.class).filter(sale);
  }

  public void isFor(TransactionKind kind, long cents) {
    lies(
        "a slip of the " + ClaimText.word(kind) + " for " + Formats.money(cents),
        slip ->
            slip.reading().kind().isFor(kind) && slip.complete() && Receipts.isFor(slip, cents));
  }

  private void none(String what, Predicate<SlipPrinted> test) {
    History history = evidence.history();
    if (history.any(SlipPrinted.class, test)) throw new AssertionError(missed(what, history));
  }

  private void lies(String what, Predicate<SlipPrinted> test) {
    evidence.shows(
        history -> history.any(SlipPrinted.class, test), history -> missed(what, history));
  }

  private static String missed(String what, History history) {
    return "expected " + what + "; slips printed: " + ClaimText.tray(history);
  }
}
