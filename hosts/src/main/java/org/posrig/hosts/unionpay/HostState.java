package org.posrig.hosts.unionpay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.posrig.history.Event.Booked;
import org.posrig.hosts.crypto.KeyMaker;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.hosts.dialect.FieldMasker;
import org.posrig.hosts.rule.Books;
import org.posrig.hosts.rule.RuleBook;
import org.posrig.meaning.TransactionKind;

/// All that the host knows, as it is seen for the terminal that is being served. Guarded by the
/// host's lock, but for the key rings, which guard themselves.
final class HostState {
  final Dialect dialect;
  final HostSettings settings;
  final Calendar calendar;
  final Issuer issuer;
  final KeyMaker keyMaker;
  final Numbers numbers = new Numbers();
  final Journal journal = new Journal();
  final RuleBook rules;
  private final Map<String, Instant> bookedAt = new HashMap<>();
  private final Map<String, TerminalAccount> terminals = new LinkedHashMap<>();
  private TerminalAccount served = TerminalAccount.ofStranger();

  HostState(
      Dialect dialect,
      HostSettings settings,
      Calendar calendar,
      Issuer issuer,
      KeyMaker keyMaker,
      KeyRings keys) {
    this.dialect = dialect;
    this.settings = settings;
    this.calendar = calendar;
    this.issuer = issuer;
    this.keyMaker = keyMaker;
    this.rules = new RuleBook(settings.rules(), issuer.cards(), Calendar.BEIJING, this::purchases);
    for (Identity one : settings.identities())
      terminals.put(one.terminal(), TerminalAccount.of(one, keys.of(one.terminal())));
  }

  /// From now on it is this terminal's keys, batch and ledger that are meant.
  void serve(String terminal) {
    served = Optional.ofNullable(terminals.get(terminal)).orElseGet(TerminalAccount::ofStranger);
  }

  /// Who is being served; empty for a terminal that the host does not know.
  Optional<Identity> identity() {
    return served.identity();
  }

  KeyRing keys() {
    return served.keys();
  }

  Ledger ledger() {
    return served.ledger();
  }

  Batch batch() {
    return served.batch();
  }

  /// A restart without memory.
  void forget() {
    terminals.values().forEach(TerminalAccount::forget);
  }

  /// Bookings of all terminals that stand.
  List<Booked> live() {
    return terminals.values().stream().flatMap(one -> one.ledger().live().stream()).toList();
  }

  private List<Books.Purchase> purchases(String account) {
    List<Books.Purchase> purchases = new ArrayList<>();
    for (TerminalAccount terminal : terminals.values())
      for (Booked booking : terminal.ledger().purchases(account))
        purchases.add(
            new Books.Purchase(
                bookedAt.getOrDefault(booking.id(), Instant.EPOCH),
                booking.cents(),
                terminal.identity().map(Identity::terminal).orElse(""),
                terminal.identity().map(Identity::merchant).orElse("")));
    return purchases;
  }

  /// The host's clock goes on; wrong PINs are counted by the day.
  void passTime(Duration time) {
    String day = calendar.date();
    calendar.pass(time);
    if (!calendar.date().equals(day)) issuer.nextDay();
  }

  /// Books a sale and charges the card's account, if there is one.
  void bookSale(Trace trace, long cents, String pan, String reference, String authorisation) {
    Booked booking = booking(trace, TransactionKind.SALE, cents, pan, reference, authorisation);
    ledger().sale(booking, pan);
    issuer.account(pan).ifPresent(account -> account.charge(cents));
    journal.saw(booking);
  }

  /// Books the taking back of a whole sale.
  void bookVoid(Trace trace, Ledger.Entry original, String reference, String authorisation) {
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
    String id = numbers.booking();
    bookedAt.put(id, calendar.now());
    return new Booked(
        id,
        trace.stan(),
        trace.batch(),
        kind,
        cents,
        FieldMasker.pan(pan),
        reference,
        authorisation);
  }
}
