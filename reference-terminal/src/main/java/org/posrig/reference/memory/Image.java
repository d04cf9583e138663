package org.posrig.reference.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// All that outlives the terminal's power, as one value: what is changed together is stored
/// together.
///
/// @param stan the last one used; 0 before the first
/// @param wrongPasswords in a row
/// @param printing which copy of the last transaction's slip is being printed, from 1; 0 for none.
///     Power
///     may go in between.
public record Image(
    Session session,
    int stan,
    int wrongPasswords,
    boolean locked,
    List<JournalEntry> journal,
    Reversal reversal,
    int printing,
    Settling settling) {
  private static final int LAST_STAN = 999_999;

  /// A new terminal.
  ///
  /// @param firstStan the number of its first request
  public static Image fresh(int firstStan) {
    return new Image(
        Session.FACTORY, firstStan - 1, 0, false, List.of(), new Reversal.None(), 0, Settling.NONE);
  }

  public Image {
    journal = List.copyOf(journal);
  }

  public Image with(Session changed) {
    return new Image(changed, stan, wrongPasswords, locked, journal, reversal, printing, settling);
  }

  public Image withNextStan() {
    int next = stan >= LAST_STAN ? 1 : stan + 1;
    return new Image(session, next, wrongPasswords, locked, journal, reversal, printing, settling);
  }

  public Image withWrongPasswords(int count) {
    return new Image(session, stan, count, locked, journal, reversal, printing, settling);
  }

  public Image withLocked(boolean state) {
    return new Image(session, stan, wrongPasswords, state, journal, reversal, printing, settling);
  }

  public Image withJournal(List<JournalEntry> entries) {
    return new Image(session, stan, wrongPasswords, locked, entries, reversal, printing, settling);
  }

  public Image with(Reversal changed) {
    return new Image(session, stan, wrongPasswords, locked, journal, changed, printing, settling);
  }

  public Image withPrinting(int copy) {
    return new Image(session, stan, wrongPasswords, locked, journal, reversal, copy, settling);
  }

  public Image with(Settling changed) {
    return new Image(session, stan, wrongPasswords, locked, journal, reversal, printing, changed);
  }

  /// An approved transaction: in the journal, to be printed, and no longer to be reversed. One
  /// store
  /// makes power loss safe (R4).
  public Image approved(JournalEntry entry) {
    return kept(entry).with(new Reversal.None());
  }

  /// A transaction that the host has not heard of: in the journal, to be printed. What waits to be
  /// reversed still waits.
  public Image kept(JournalEntry entry) {
    List<JournalEntry> entries = new ArrayList<>(journal);
    entries.add(entry);
    return withJournal(entries).withPrinting(1);
  }

  /// A void's original is taken back.
  public Image voided(JournalEntry original) {
    return replaced(original, original.markedVoided());
  }

  /// What the host knows of an advice has changed.
  public Image told(JournalEntry advice, JournalEntry.Told now) {
    return replaced(advice, advice.told(now));
  }

  private Image replaced(JournalEntry old, JournalEntry other) {
    return withJournal(journal.stream().map(entry -> entry.equals(old) ? other : entry).toList());
  }

  /// What a voucher number stands for.
  public Optional<JournalEntry> find(String voucher, Predicate<JournalEntry> kind) {
    return journal.stream()
        .filter(kind)
        .filter(entry -> entry.voucher().equals(voucher))
        .findFirst();
  }

  /// The last pre-authorisation with this code.
  public Optional<JournalEntry> authorisation(String code) {
    return journal.stream()
        .filter(entry -> entry.kind() == JournalEntry.Kind.AUTHORISATION)
        .filter(entry -> entry.auth().equals(code))
        .reduce((a, b) -> b);
  }

  /// Advices that still have to go to the host.
  public List<JournalEntry> waiting() {
    return journal.stream().filter(entry -> entry.told() == JournalEntry.Told.WAITS).toList();
  }

  /// The transaction that a slip is printed of.
  public Optional<JournalEntry> last() {
    return journal.isEmpty() ? Optional.empty() : Optional.of(journal.getLast());
  }

  public boolean settles() {
    return settling.stage() != Settling.Stage.NONE;
  }

  @Override
  public String toString() {
    return "Image after STAN " + stan + ", " + journal.size() + " transactions, " + reversal;
  }
}
