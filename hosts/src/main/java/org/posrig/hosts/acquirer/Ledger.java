package org.posrig.hosts.acquirer;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.posrig.history.Event.Booked;
import org.posrig.meaning.BatchTotals;
import org.posrig.meaning.TransactionKind;
import org.posrig.meaning.TransactionKind.Effect;

/// The host's books: what was booked, taken back, voided. Guarded by the host's lock.
public final class Ledger {
  /// Of what was reserved.
  public static final long MOST_PERCENT = 115;

  private final Map<Trace, Entry> entries = new LinkedHashMap<>();
  private final Set<Trace> decided = new LinkedHashSet<>();
  private final Set<Trace> reversedUnseen = new LinkedHashSet<>();

  /// @param date of the booking, `MMDD`
  /// @param effect what it took from the account: a completion gives free what was reserved
  /// @param original what a void takes back, a completion charges or a refund is for
  public record Entry(
      Booked booking,
      String account,
      String date,
      long effect,
      Standing standing,
      Optional<Trace> original) {
    public TransactionKind kind() {
      return booking.kind();
    }

    public Trace trace() {
      return new Trace(booking.batch(), booking.trace());
    }

    /// Whether a completion may charge so much of what was reserved (host-protocol.md 1.11).
    public boolean covers(long cents) {
      return cents * 100 <= booking.cents() * MOST_PERCENT;
    }

    private Entry now(Standing other) {
      return new Entry(booking, account, date, effect, other, original);
    }
  }

  public enum Standing {
    STANDS,
    VOIDED,
    REVERSED,
    /// A pre-authorisation whose completion stands.
    COMPLETED
  }

  public Optional<Entry> find(Trace trace) {
    return Optional.ofNullable(entries.get(trace));
  }

  /// A booking by itself, or a refund of an earlier one, which stays as it is.
  public Entry book(
      Booked booking, String account, String date, long effect, Optional<Trace> original) {
    Entry entry = new Entry(booking, account, date, effect, Standing.STANDS, original);
    put(entry);
    return entry;
  }

  /// As [#book], and what it takes back or charges is over. A void of a completion makes the
  /// pre-authorisation stand again.
  public Entry end(Booked booking, String date, long effect, Entry original) {
    Entry entry = book(booking, original.account(), date, effect, Optional.of(original.trace()));
    put(original.now(entry.kind().isVoid() ? Standing.VOIDED : Standing.COMPLETED));
    if (entry.kind().isVoid()) reserved(original, Standing.STANDS);
    return entry;
  }

  private void reserved(Entry completion, Standing standing) {
    reservedBy(completion).ifPresent(one -> put(one.now(standing)));
  }

  /// The pre-authorisation that a completion charged.
  public Optional<Entry> reservedBy(Entry completion) {
    return completion
        .original()
        .flatMap(this::find)
        .filter(one -> one.kind() == TransactionKind.AUTHORISATION);
  }

  /// The last pre-authorisation of a card with this code.
  public Optional<Entry> authorisation(String code, String account) {
    return entries.values().stream()
        .filter(entry -> entry.kind() == TransactionKind.AUTHORISATION)
        .filter(entry -> entry.booking().authorisation().equals(code))
        .filter(entry -> entry.account().equals(account))
        .reduce((a, b) -> b);
  }

  /// What has this reference number of the host.
  public Optional<Entry> referenced(String reference) {
    return entries.values().stream()
        .filter(entry -> !reference.isEmpty() && entry.booking().reference().equals(reference))
        .findFirst();
  }

  /// What charged a card under this reference number.
  public Optional<Entry> charge(String reference) {
    return entries.values().stream()
        .filter(entry -> entry.kind().effect() == Effect.CHARGES)
        .filter(entry -> entry.booking().reference().equals(reference))
        .findFirst();
  }

  /// What is left of a charge, in cents.
  public long refundable(Entry charge) {
    return charge.booking().cents()
        + entries.values().stream()
            .filter(entry -> entry.kind() == TransactionKind.REFUND)
            .filter(entry -> entry.standing() == Standing.STANDS)
            .filter(entry -> entry.original().equals(Optional.of(charge.trace())))
            .mapToLong(entry -> entry.booking().cents())
            .sum();
  }

  /// A reversed void or completion makes its original stand again.
  public void reverse(Entry entry) {
    put(entry.now(Standing.REVERSED));
    entry.original().flatMap(this::find).ifPresent(this::standsAgain);
  }

  private void standsAgain(Entry original) {
    put(original.now(Standing.STANDS));
    if (original.kind().effect() == Effect.CHARGES) reserved(original, Standing.COMPLETED);
  }

  private void put(Entry entry) {
    entries.put(entry.trace(), entry);
    decided.add(entry.trace());
  }

  /// A request was answered, whatever the answer: its number is used up.
  public void use(Trace trace) {
    decided.add(trace);
  }

  public boolean used(Trace trace) {
    return decided.contains(trace);
  }

  /// A reversal came for a request that has not: should it come late, it must not be booked.
  public void reversedUnseen(Trace trace) {
    reversedUnseen.add(trace);
  }

  public boolean wasReversedUnseen(Trace trace) {
    return reversedUnseen.contains(trace);
  }

  /// Charges that were neither reversed nor voided.
  public List<Booked> live() {
    return live(_ -> true);
  }

  private List<Booked> live(Predicate<Entry> wanted) {
    return entries.values().stream()
        .filter(entry -> entry.standing() == Standing.STANDS)
        .filter(entry -> entry.kind().effect() == Effect.CHARGES)
        .filter(wanted)
        .map(Entry::booking)
        .toList();
  }

  /// What was charged to a card and stands.
  List<Booked> purchases(String account) {
    return live(entry -> entry.account().equals(account));
  }

  /// Sums of a batch: sales, voided ones too, are debits, voids and refunds are credits; what was
  /// reversed is neither.
  public BatchTotals totals(String batch) {
    return totals(
        entry -> entry.standing() != Standing.REVERSED && entry.booking().batch().equals(batch));
  }

  /// Sums of some entries; what changes no totals is in none.
  public BatchTotals totals(Predicate<Entry> counted) {
    BatchTotals totals = BatchTotals.ZERO;
    for (Entry entry : entries.values())
      if (entry.kind().isTotalled() && counted.test(entry))
        totals = totals.plus(entry.booking().cents());
    return totals;
  }
}
