package org.posrig.hosts.acquirer;

import org.posrig.history.Event.Booked;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.hosts.dialect.FieldMasker;
import org.posrig.meaning.TransactionKind;

/// All that a host knows but its keys, which its dialect's own package keeps. Guarded by the
/// host's lock.
public class HostState {
  public final Dialect dialect;
  public final Calendar calendar;
  public final Issuer issuer;
  public final Numbers numbers = new Numbers();
  public final Journal journal = new Journal();
  private VolatileState memory = VolatileState.fresh();

  public HostState(Dialect dialect, Calendar calendar, Issuer issuer) {
    this.dialect = dialect;
    this.calendar = calendar;
    this.issuer = issuer;
  }

  public Ledger ledger() {
    return memory.ledger();
  }

  public Batch batch() {
    return memory.batch();
  }

  /// A restart without memory.
  public void forget() {
    memory = VolatileState.fresh();
  }

  /// Books a sale and charges the card's account, if there is one.
  public void bookSale(
      Trace trace, long cents, String pan, String reference, String authorisation) {
    Booked booking = booking(trace, TransactionKind.SALE, cents, pan, reference, authorisation);
    ledger().sale(booking, pan);
    issuer.account(pan).ifPresent(account -> account.charge(cents));
    journal.saw(booking);
  }

  /// Books the taking back of a whole sale.
  public void bookVoid(Trace trace, Ledger.Entry original, String reference, String authorisation) {
    long cents = -original.booking().cents();
    Booked booking =
        booking(trace, TransactionKind.VOID, cents, original.account(), reference, authorisation);
    ledger().voiding(booking, original);
    issuer.account(original.account()).ifPresent(account -> account.charge(cents));
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
