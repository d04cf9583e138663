package org.posrig.check.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.meaning.BatchTotals;

/// The host's bookings as the history shows them, held against what the terminal could know of
/// them.
public final class LedgerView {
  private final Conversation conversation;
  private final Conceded conceded;
  private final List<Entry> entries = new ArrayList<>();

  private LedgerView(History history, Conversation conversation) {
    this.conversation = conversation;
    this.conceded = Conceded.of(history, conversation);
  }

  /// What became of a booking.
  public enum State {
    LIVE,
    REVERSED,
    /// The host restarted without its memory.
    FORGOTTEN,
    /// It was booked after the host had accepted the reversal: the host's own fault.
    AFTER_REVERSAL
  }

  /// @param at its position in the history
  public record Entry(int at, Observation seen, Event.Booked booked, State state) {
    public boolean live() {
      return state == State.LIVE;
    }

    boolean isOf(Request request) {
      return booked.trace().equals(request.trace()) && request.sameBatch(booked.batch());
    }
  }

  public static LedgerView of(History history, Conversation conversation) {
    LedgerView view = new LedgerView(history, conversation);
    List<Observation> seen = history.seen();
    Set<String> reversed = new LinkedHashSet<>();
    history.all(Event.Unbooked.class).forEach(one -> reversed.add(one.id()));
    for (int i = 0; i < seen.size(); i++)
      if (seen.get(i).event() instanceof Event.Booked booked)
        view.entries.add(
            new Entry(i, seen.get(i), booked, view.state(booked, i, reversed, history)));
    return view;
  }

  public List<Entry> entries() {
    return entries;
  }

  public List<Entry> of(Request request) {
    return entries.stream().filter(entry -> entry.isOf(request)).toList();
  }

  public List<Entry> liveOf(Request request) {
    return of(request).stream().filter(Entry::live).toList();
  }

  public Optional<Request> requestFor(Entry entry) {
    return conversation.money(entry.booked.trace(), entry.booked.batch(), entry.at);
  }

  /// The sums of a batch that both sides should come to at a position. What the host lied about
  /// counts as the terminal was told.
  public BatchTotals expected(String batch, int position) {
    return expected(batch, position, request -> true);
  }

  /// As [#expected(String, int)], without what the terminal could not know of.
  public BatchTotals known(String batch, int position) {
    return expected(batch, position, request -> !request.isLeftInDoubt());
  }

  private BatchTotals expected(String batch, int position, Predicate<Request> counts) {
    BatchTotals sums = BatchTotals.ZERO;
    for (Request request : conversation.money())
      if (request.kind().isTotalled()
          && request.at() < position
          && !conversation.isRepeat(request)
          && request.sameBatch(batch)
          && counts.test(request)) sums = sums.plus(ofRequest(request, position));
    for (Entry entry : entries)
      if (isForeign(entry, batch, position)) sums = sums.plus(entry.booked.cents());
    return sums;
  }

  private boolean isForeign(Entry entry, String batch, int position) {
    return entry.live()
        && entry.booked.kind().isTotalled()
        && entry.at < position
        && (batch.isEmpty() || entry.booked.batch().equals(batch))
        && requestFor(entry).isEmpty();
  }

  private BatchTotals ofRequest(Request request, int position) {
    if (request.isAdvice()) return ofAdvice(request);
    List<Entry> all = of(request).stream().filter(entry -> entry.at < position).toList();
    List<Entry> live = all.stream().filter(Entry::live).toList();
    if (!live.isEmpty()) return isLeftOut(request, position) ? BatchTotals.ZERO : sum(live);
    boolean reversed = all.stream().anyMatch(entry -> entry.state == State.REVERSED);
    return reversed || !standsAsAnswered(request)
        ? BatchTotals.ZERO
        : request
            .approval()
            .map(answer -> BatchTotals.ZERO.plus(request.signed(answer.cents(request))))
            .orElse(BatchTotals.ZERO);
  }

  /// It counts unless the host refused it, also while the host has not heard of it.
  private BatchTotals ofAdvice(Request advice) {
    boolean refused =
        conversation.money().stream()
            .anyMatch(one -> one.sameAs(advice) && one.refusedBelievably());
    return refused ? BatchTotals.ZERO : BatchTotals.ZERO.plus(advice.signed(advice.cents()));
  }

  /// The terminal was told so, or may leave it as it is.
  private boolean isLeftOut(Request request, int position) {
    return request.refusedBelievably() || conceded.isLeft(request, position);
  }

  private static BatchTotals sum(List<Entry> live) {
    BatchTotals sums = BatchTotals.ZERO;
    for (Entry entry : live) sums = sums.plus(entry.booked.cents());
    return sums;
  }

  /// Approved, shown or not, and never reversed: the host has no booking, and only the host knows
  /// why.
  private boolean standsAsAnswered(Request request) {
    return request.approval().isPresent() && conversation.reversalsOf(request).isEmpty();
  }

  private State state(Event.Booked booked, int at, Set<String> reversed, History history) {
    if (reversed.contains(booked.id())) return State.REVERSED;
    if (forgets(history.from(at))) return State.FORGOTTEN;
    return reversedBefore(booked, at) ? State.AFTER_REVERSAL : State.LIVE;
  }

  public static boolean forgets(History history) {
    return history.any(Event.HostRestarted.class, restart -> !restart.keepsMemory());
  }

  private boolean reversedBefore(Event.Booked booked, int at) {
    return conversation.money(booked.trace(), booked.batch(), at).stream()
        .flatMap(request -> conversation.reversalsOf(request).stream())
        .flatMap(reversal -> reversal.accepted().stream())
        .anyMatch(answer -> answer.at() < at);
  }
}
