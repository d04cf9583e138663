package org.posrig.second.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.posrig.second.iso.Message;

/// Everything that outlives the power. Each change of it is one store, whole or not at all, and
/// leaves a terminal that can go on.
///
/// @param logon when the terminal logged on last
/// @param journal of the open batch, oldest first
public record State(
    Counters counters, boolean locked, Logon logon, List<Entry> journal, Pending pending, Job job) {
  public State {
    journal = List.copyOf(journal);
  }

  /// A new terminal.
  ///
  /// @param firstTrace the first number that it gives
  public static State fresh(int firstTrace) {
    Counters counters = new Counters(firstTrace - 1, 0, 1, 0);
    return new State(counters, false, Logon.NEVER, List.of(), Pending.NONE, new Job.None());
  }

  public State with(Counters next) {
    return new State(next, locked, logon, journal, pending, job);
  }

  public State with(Pending next) {
    return new State(counters, locked, logon, journal, next, job);
  }

  public State with(Job next) {
    return new State(counters, locked, logon, journal, pending, next);
  }

  public State withLocked(boolean now) {
    return new State(counters, now, logon, journal, pending, job);
  }

  public State with(Logon next) {
    return new State(counters, locked, next, journal, pending, job);
  }

  /// A transaction is approved: it stands in the journal, nothing is to be reversed, its slips are
  /// to be printed.
  public State approved(Entry entry) {
    List<Entry> longer = new ArrayList<>(journal);
    longer.add(entry);
    return new State(counters, locked, logon, longer, pending.withoutReversal(), new Job.Copies(1));
  }

  /// The same of what the host is only told of: a reversal that waits stays.
  public State kept(Entry entry, Message advice) {
    Pending waiting = pending.withAdvice(advice);
    return approved(entry).with(waiting);
  }

  /// This record has been taken back.
  public State voided(Entry entry) {
    List<Entry> marked =
        journal.stream().map(one -> one.equals(entry) ? one.asVoided() : one).toList();
    return new State(counters, locked, logon, marked, pending, job);
  }

  /// The host does not take what it was told of: it is charged no more.
  public State declined(Message advice) {
    List<Entry> marked =
        journal.stream()
            .map(one -> one.trace().equals(advice.get(11)) ? one.asVoided() : one)
            .toList();
    return new State(counters, locked, logon, marked, pending.withoutAdvice(advice), job);
  }

  /// The batch is closed and the next one open.
  public State closed() {
    return new State(counters.nextBatch(), locked, logon, List.of(), pending, new Job.None());
  }

  /// Nothing that belongs to a batch has happened.
  public boolean isEmptyBatch() {
    return journal.stream().noneMatch(one -> one.kind().counts());
  }

  public Optional<Entry> last() {
    return journal.isEmpty() ? Optional.empty() : Optional.of(journal.getLast());
  }

  /// The record of an invoice that a void of this kind is about.
  public Optional<Entry> takenBackBy(Kind kind, String invoice) {
    return journal.stream()
        .filter(one -> kind.takesBack().contains(one.kind()) && one.invoice().equals(invoice))
        .findFirst();
  }

  public boolean isClosing() {
    return job instanceof Job.Closing;
  }
}
