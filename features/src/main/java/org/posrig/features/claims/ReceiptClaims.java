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
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.verdict.FailedClaim;

/// What lies in the receipt tray.
public final class ReceiptClaims {
  private final ClaimEvidence evidence;

  ReceiptClaims(ClaimEvidence evidence) {
    this.evidence = evidence;
  }

  public void bothCopies(long cents) {
    Predicate<SlipPrinted> sale = slip -> Receipts.isCharge(slip) && Receipts.isFor(slip, cents);
    lies(slip("merchant-copy", cents), sale.and(Receipts::isMerchantCopy));
    lies(slip("holder-copy", cents), sale.and(Receipts::isHolderCopy));
    lies(slip("today", cents), sale.and(this::isOfToday));
    if (evidence.reads(SlipField.SIGNATURE))
      lies(Sentence.of("claim.slip.signed"), sale.and(Receipts::isToBeSigned));
  }

  /// The host may have put the date forward; answers have no year, so that this is the terminal's.
  private boolean isOfToday(SlipPrinted slip) {
    return Receipts.date(slip)
        .map(date -> Math.abs(ChronoUnit.DAYS.between(date, evidence.today())) <= 2)
        .orElse(true);
  }

  public void voided(long cents) {
    lies(
        slip("void", cents),
        slip -> Receipts.isVoid(slip) && slip.complete() && Receipts.isFor(slip, cents));
  }

  public void voidedAgain(long cents) {
    lies(
        slip("void-again", cents),
        slip ->
            Receipts.isVoid(slip)
                && Receipts.isDuplicate(slip)
                && slip.complete()
                && Receipts.isFor(slip, cents));
  }

  public void duplicate(long cents) {
    lies(
        slip("again", cents),
        slip -> Receipts.isDuplicate(slip) && slip.complete() && Receipts.isFor(slip, cents));
  }

  public void torn() {
    lies(Sentence.of("claim.slip.torn"), slip -> !slip.complete());
  }

  public void chinese(long cents) {
    lies(
        slip("chinese", cents),
        slip -> Receipts.isChinese(slip) && slip.complete() && Receipts.isFor(slip, cents));
  }

  public void swiped() {
    lies(
        Sentence.of("claim.slip.swiped"),
        slip -> Receipts.isCharge(slip) && Receipts.isOfStripe(slip));
  }

  public void inserted() {
    lies(
        Sentence.of("claim.slip.inserted"),
        slip -> Receipts.isCharge(slip) && Receipts.isOfChip(slip));
  }

  public void operator(String number) {
    lies(
        Sentence.of("claim.slip.operator", number),
        slip -> slip.field(SlipField.OPERATOR).equals(number));
  }

  public void settlement() {
    lies(
        Sentence.of("claim.slip.settlement"),
        slip -> slip.complete() && Receipts.isSettlement(slip));
  }

  public void none() {
    none(Sentence.of("claim.slip.no"), _ -> true);
  }

  public void noneFor(long cents) {
    none(slip("none", cents), slip -> Receipts.isFor(slip, cents));
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
    lies(Sentence.of("claim.slip.of-kind", Value.word(kind)), test);
    return Receipts.original(
        evidence.history().all(SlipPrinted.class).filter(test).reduce((a, b) -> b).orElseThrow());
  }

  private Stream<SlipPrinted> charges() {
    Predicate<SlipPrinted> sale = slip -> Receipts.isCharge(slip) && slip.complete();
    lies(Sentence.of("claim.slip.sale"), sale);
    return evidence.history().all(SlipPrinted.class).filter(sale);
  }

  public void isFor(TransactionKind kind, long cents) {
    lies(
        Sentence.of("claim.slip.kind-for", Value.word(kind), Value.money(cents)),
        slip ->
            slip.reading().kind().isFor(kind) && slip.complete() && Receipts.isFor(slip, cents));
  }

  private void none(Sentence what, Predicate<SlipPrinted> test) {
    History history = evidence.history();
    if (history.any(SlipPrinted.class, test)) throw new FailedClaim(missed(what, history));
  }

  private void lies(Sentence what, Predicate<SlipPrinted> test) {
    evidence.shows(
        history -> history.any(SlipPrinted.class, test), history -> missed(what, history));
  }

  private static Sentence slip(String which, long cents) {
    return Sentence.of("claim.slip." + which, Value.money(cents));
  }

  private static Sentence missed(Sentence what, History history) {
    return Sentence.of("claim.slips", Value.part(what), ClaimText.tray(history));
  }
}
