package org.posrig.features.claims;

import static org.posrig.features.claims.ToldHistory.booked;
import static org.posrig.features.claims.ToldHistory.fails;
import static org.posrig.features.claims.ToldHistory.holds;
import static org.posrig.features.claims.ToldHistory.slip;

import org.junit.jupiter.api.Test;
import org.posrig.history.Event.Booked;
import org.posrig.history.Event.HostRestarted;
import org.posrig.history.Event.Unbooked;
import org.posrig.meaning.ReversalReason;
import org.posrig.meaning.SlipCopy;
import org.posrig.meaning.TransactionKind;

/// Claims about books, each against a history that bears it out and one that does not.
final class BookClaimsTest {
  private final ToldHistory told = new ToldHistory();

  @Test
  void books_are_what_was_booked_and_not_taken_back() {
    told.saw(
        booked("b1", 12000),
        booked("b2", 1500),
        new Unbooked("b1", "000002", ReversalReason.NO_ANSWER));
    holds(() -> told.claims().books().hold(1500, 1));
    holds(() -> told.claims().books().onceHeld(12000));
    fails(
        () -> told.claims().books().hold(0, 0),
        "host ledger: expected 0 sales, 0.00; has 1 sale, 15.00");
    fails(
        () -> told.claims().books().onceHeld(7),
        "host ledger: expected a booking of 0.07; the host booked sale #000002, 120.00; sale"
            + " #000002, 15.00");
    fails(
        () -> told.claims().books().neverHeldAnything(),
        "host ledger: expected no booking; the host booked sale #000002, 120.00; sale #000002,"
            + " 15.00");
  }

  @Test
  void a_void_empties_the_books_and_its_reversal_fills_them_again() {
    told.saw(
        booked("b1", 12000),
        new Booked("b2", "000003", "000001", TransactionKind.VOID, -12000, "", "", ""));
    holds(() -> told.claims().books().hold(0, 0));
    told.saw(new Unbooked("b2", "000003", ReversalReason.NO_ANSWER));
    holds(() -> told.claims().books().hold(12000, 1));
  }

  @Test
  void a_host_that_forgets_starts_with_empty_books() {
    told.saw(booked("b1", 12000), new HostRestarted(true));
    holds(() -> told.claims().books().hold(12000, 1));
    told.saw(new HostRestarted(false));
    holds(() -> told.claims().books().hold(0, 0));
  }

  @Test
  void refunds_and_completions_move_money_and_reservations_do_not() {
    told.saw(
        new Booked("b1", "000002", "000001", TransactionKind.AUTHORISATION, 9000, "", "", ""),
        new Booked("b2", "000003", "000001", TransactionKind.COMPLETION, 8000, "", "", ""),
        new Booked("b3", "000004", "000001", TransactionKind.REFUND, -2000, "", "", ""));
    holds(() -> told.claims().books().hold(6000, 1));
    fails(
        () -> told.claims().books().hold(8000, 1),
        "host ledger: expected 1 sale, 80.00; has 1 sale, 60.00");
  }

  @Test
  void receipts_and_books_agree_by_vouchers() {
    told.saw(
        booked("b1", 12000),
        slip(SlipCopy.MERCHANT, "120.00", true),
        slip(SlipCopy.HOLDER, "120.00", true));
    holds(() -> told.claims().books().agreeWithReceipts());
    told.saw(new Unbooked("b1", "000002", ReversalReason.NO_ANSWER));
    fails(
        () -> told.claims().books().agreeWithReceipts(),
        "receipts: 1 sale; host ledger: 0 sales, 0.00");
  }
}
