package org.posrig.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.history.Observation;

/// The host's bookings as the history tells them, held against what the terminal could know of
/// them.
final class LedgerView {
  private final Conversation talk;
  private final List<Entry> entries = new ArrayList<>();

  private LedgerView(Conversation talk) {
    this.talk = talk;
  }

  /// What became of a booking.
  enum State {
    LIVE,
    TAKEN_BACK,
    /// The host restarted without its memory.
    FORGOTTEN,
    /// It was booked after the host had accepted the reversal: the host's own fault.
    AFTER_REVERSAL
  }

  /// @param at its position in the history
  record Entry(int at, Observation seen, Event.Booked booked, State state) {
    boolean live() {
      return state == State.LIVE;
    }

    boolean isOf(Request asked) {
      return booked.stan().equals(asked.stan()) && asked.sameBatch(booked.batch());
    }
  }

  static LedgerView of(History history, Conversation talk) {
    LedgerView books = new LedgerView(talk);
    List<Observation> seen = history.seen();
    Set<String> takenBack = new LinkedHashSet<>();
    history.all(Event.Unbooked.class).forEach(one -> takenBack.add(one.id()));
    for (int i = 0; i < seen.size(); i++)
      if (seen.get(i).event() instanceof Event.Booked booked)
        books.entries.add(
            new Entry(i, seen.get(i), booked, books.state(booked, i, takenBack, history)));
    return books;
  }

  List<Entry> entries() {
    return entries;
  }

  List<Entry> of(Request asked) {
    return entries.stream().filter(entry -> entry.isOf(asked)).toList();
  }

  List<Entry> liveOf(Request asked) {
    return of(asked).stream().filter(Entry::live).toList();
  }

  Optional<Request> askedFor(Entry entry) {
    return talk.money(entry.booked.stan(), entry.booked.batch(), entry.at);
  }

  /// The sums of a batch that both sides should come to at a position. What the host lied about
  /// counts as
  /// the terminal was told.
  Event.Totals expected(String batch, int position) {
    Sums sums = new Sums();
    for (Request asked : talk.money())
      if (asked.at() < position && asked.sameBatch(batch)) add(asked, position, sums);
    for (Entry entry : entries)
      if (entry.live()
          && entry.at < position
          && isOfBatch(entry, batch)
          && askedFor(entry).isEmpty()) sums.add(entry.booked.cents());
    return sums.totals();
  }

  private static boolean isOfBatch(Entry entry, String batch) {
    return batch.isEmpty() || entry.booked.batch().equals(batch);
  }

  private void add(Request asked, int position, Sums sums) {
    List<Entry> all = of(asked).stream().filter(entry -> entry.at < position).toList();
    List<Entry> live = all.stream().filter(Entry::live).toList();
    if (!live.isEmpty()) {
      if (!asked.refusedBelievably()) live.forEach(entry -> sums.add(entry.booked.cents()));
    } else if (all.stream().noneMatch(entry -> entry.state == State.TAKEN_BACK)
        && standsAsTold(asked)) {
      asked.approval().ifPresent(answer -> sums.add(asked.signed(answer.cents(asked))));
    }
  }

  /// Approved, shown or not, and never reversed: the host has no booking, and only the host knows
  /// why.
  private boolean standsAsTold(Request asked) {
    return asked.approval().isPresent() && talk.reversalsOf(asked).isEmpty();
  }

  private State state(Event.Booked booked, int at, Set<String> takenBack, History history) {
    if (takenBack.contains(booked.id())) return State.TAKEN_BACK;
    if (forgets(history.from(at))) return State.FORGOTTEN;
    return reversedBefore(booked, at) ? State.AFTER_REVERSAL : State.LIVE;
  }

  private static boolean forgets(History later) {
    return later.any(Event.HostRestarted.class, restart -> !restart.keepsMemory());
  }

  private boolean reversedBefore(Event.Booked booked, int at) {
    return talk.money(booked.stan(), booked.batch(), at).stream()
        .flatMap(asked -> talk.reversalsOf(asked).stream())
        .flatMap(reversal -> reversal.accepted().stream())
        .anyMatch(answer -> answer.at() < at);
  }

  private static final class Sums {
    private long debitCents;
    private int debits;
    private long creditCents;
    private int credits;

    void add(long cents) {
      if (cents >= 0) {
        debitCents += cents;
        debits++;
      } else {
        creditCents -= cents;
        credits++;
      }
    }

    Event.Totals totals() {
      return new Event.Totals(debitCents, debits, creditCents, credits);
    }
  }
}
