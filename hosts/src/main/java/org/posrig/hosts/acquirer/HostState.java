package org.posrig.hosts.acquirer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.posrig.history.Event.Booked;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.hosts.dialect.FieldMasker;
import org.posrig.hosts.rule.Books;
import org.posrig.hosts.rule.RuleBook;
import org.posrig.hosts.rule.Rules;
import org.posrig.meaning.TransactionKind;

/// All that a host knows but its keys, which its dialect's own package keeps. Guarded by the
/// host's lock.
public class HostState {
  public final Dialect dialect;
  public final Calendar calendar;
  public final Issuer issuer;
  public final Numbers numbers = new Numbers();
  public final Journal journal = new Journal();
  public final RuleBook rules;
  private final Map<String, Instant> bookedAt = new HashMap<>();
  private final Map<String, VolatileState> memories = new LinkedHashMap<>();
  private String served = "";

  // The rules ask for purchases when a request comes, and no sooner.
  @SuppressWarnings("this-escape")
  public HostState(Dialect dialect, Calendar calendar, Issuer issuer, Rules rules) {
    this.dialect = dialect;
    this.calendar = calendar;
    this.issuer = issuer;
    this.rules = new RuleBook(rules, issuer.cards(), Calendar.BEIJING, this::purchases);
  }

  /// From now on it is this terminal's batch and books that are meant. What is done to a terminal
  /// that the host does not know stays nowhere.
  ///
  /// @param known whether the host has such a terminal
  protected void serve(String terminal, boolean known) {
    memories.remove("");
    served = known ? terminal : "";
  }

  private VolatileState memory() {
    return memories.computeIfAbsent(served, _ -> VolatileState.fresh());
  }

  public Ledger ledger() {
    return memory().ledger();
  }

  public Batch batch() {
    return memory().batch();
  }

  /// A restart without memory.
  public void forget() {
    memories.clear();
  }

  /// Charges of all terminals that stand.
  List<Booked> live() {
    return memories.values().stream()
        .flatMap(memory -> memory.ledger().live().stream())
        .map(this::told)
        .toList();
  }

  /// Whose merchant a terminal is; empty when the host does not know it.
  protected String merchant(String terminal) {
    return "";
  }

  private List<Books.Purchase> purchases(String account) {
    List<Books.Purchase> purchases = new ArrayList<>();
    memories.forEach(
        (terminal, memory) ->
            memory
                .ledger()
                .purchases(account)
                .forEach(booking -> purchases.add(purchase(terminal, booking))));
    return purchases;
  }

  private Books.Purchase purchase(String terminal, Booked booking) {
    return new Books.Purchase(
        bookedAt.getOrDefault(booking.id(), Instant.EPOCH),
        booking.cents(),
        terminal,
        merchant(terminal));
  }

  /// The host's clock goes on; wrong PINs are counted by the day.
  public void passTime(Duration time) {
    String day = calendar.date();
    calendar.pass(time);
    if (!calendar.date().equals(day)) issuer.nextDay();
  }

  /// Books a sale and charges the card's account, if there is one.
  public void bookSale(
      Trace trace, long cents, String pan, String reference, String authorisation) {
    enter(
        booking(trace, TransactionKind.SALE, cents, pan, reference, authorisation),
        pan,
        Optional.empty());
  }

  /// Books the taking back of a whole sale or completion.
  public void bookVoid(
      TransactionKind kind,
      Trace trace,
      Ledger.Entry original,
      String reference,
      String authorisation) {
    long cents = -original.booking().cents();
    end(
        booking(trace, kind, cents, original.account(), reference, authorisation),
        -original.effect(),
        original);
  }

  /// Books money back.
  ///
  /// @param original empty when the host does not know it any more
  public void bookRefund(
      Trace trace, long cents, String pan, String reference, Optional<Trace> original) {
    enter(booking(trace, TransactionKind.REFUND, -cents, pan, reference, ""), pan, original);
  }

  /// Reserves an amount.
  public void bookHold(Trace trace, long cents, String pan, Decision decision) {
    enter(
        booking(trace, TransactionKind.AUTHORISATION, cents, pan, decision), pan, Optional.empty());
  }

  /// Gives free what was reserved.
  public void bookRelease(Trace trace, Ledger.Entry original, Decision decision) {
    long cents = -original.booking().cents();
    String pan = original.account();
    end(booking(trace, TransactionKind.AUTHORISATION_VOID, cents, pan, decision), cents, original);
  }

  /// Charges an account and gives free what was reserved for it.
  ///
  /// @param reserved empty when the host does not know it any more
  public void bookCompletion(
      TransactionKind kind,
      Trace trace,
      long cents,
      String pan,
      Optional<Ledger.Entry> reserved,
      Decision decision) {
    Booked booking = booking(trace, kind, cents, pan, decision);
    if (reserved.isEmpty()) enter(booking, pan, Optional.empty());
    else end(booking, cents - reserved.get().booking().cents(), reserved.get());
  }

  private void enter(Booked booking, String pan, Optional<Trace> original) {
    tell(ledger().book(booking, pan, calendar.date(), booking.cents(), original));
  }

  private void end(Booked booking, long effect, Ledger.Entry original) {
    tell(ledger().end(booking, calendar.date(), effect, original));
  }

  private void tell(Ledger.Entry entry) {
    issuer.account(entry.account()).ifPresent(account -> account.charge(entry.effect()));
    journal.saw(told(entry.booking()));
  }

  /// A booking as people are told of it: a dialect may have batches of its own counting.
  protected Booked told(Booked booking) {
    return booking;
  }

  private Booked booking(
      Trace trace, TransactionKind kind, long cents, String pan, Decision decision) {
    return booking(
        trace,
        kind,
        cents,
        pan,
        decision.extras().getOrDefault(37, ""),
        decision.extras().getOrDefault(38, ""));
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
