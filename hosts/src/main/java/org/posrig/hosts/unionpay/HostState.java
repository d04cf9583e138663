package org.posrig.hosts.unionpay;

import java.util.Optional;
import org.posrig.history.Event.Booked;
import org.posrig.hosts.crypto.KeyMaker;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.hosts.dialect.FieldMasker;
import org.posrig.meaning.TransactionKind;

/// All that the host knows. Guarded by the host's lock, but for the key ring, which guards itself.
final class HostState {
  final Dialect dialect;
  final HostSettings settings;
  final Calendar calendar;
  final Issuer issuer;
  final KeyMaker keyMaker;
  final KeyRing keys;
  final Numbers numbers = new Numbers();
  final Journal journal = new Journal();
  private VolatileState memory = VolatileState.fresh();

  HostState(
      Dialect dialect,
      HostSettings settings,
      Calendar calendar,
      Issuer issuer,
      KeyMaker keyMaker,
      KeyRing keys) {
    this.dialect = dialect;
    this.settings = settings;
    this.calendar = calendar;
    this.issuer = issuer;
    this.keyMaker = keyMaker;
    this.keys = keys;
  }

  Ledger ledger() {
    return memory.ledger();
  }

  Batch batch() {
    return memory.batch();
  }

  /// A restart without memory.
  void forget() {
    memory = VolatileState.fresh();
    keys.drop();
  }

  /// Books a sale and charges the card's account, if there is one.
  void bookSale(Trace trace, long cents, String pan, String reference, String authorisation) {
    Booked booking = booking(trace, TransactionKind.SALE, cents, pan, reference, authorisation);
    ledger().book(booking, pan, calendar.date(), Optional.empty());
    issuer.account(pan).ifPresent(account -> account.charge(cents));
    journal.saw(booking);
  }

  /// Books the taking back of a whole sale.
  void bookVoid(Trace trace, Ledger.Entry original, String reference, String authorisation) {
    long cents = -original.booking().cents();
    Booked booking =
        booking(trace, TransactionKind.VOID, cents, original.account(), reference, authorisation);
    ledger().voiding(booking, calendar.date(), original);
    issuer.account(original.account()).ifPresent(account -> account.charge(cents));
    journal.saw(booking);
  }

  /// Books money back.
  ///
  /// @param original empty when the host does not know it any more
  void bookRefund(Trace trace, long cents, String pan, String reference, Optional<Trace> original) {
    Booked booking = booking(trace, TransactionKind.REFUND, -cents, pan, reference, "");
    ledger().book(booking, pan, calendar.date(), original);
    issuer.account(pan).ifPresent(account -> account.charge(-cents));
    journal.saw(booking);
  }

  private Booked booking(
      Trace trace,
      TransactionKind kind,
      long cents,
      String pan,
      String reference,
      String authorisation) {
    return new Booked(
        numbers.booking(),
        trace.stan(),
        trace.batch(),
        kind,
        cents,
        FieldMasker.pan(pan),
        reference,
        authorisation);
  }
}
