package org.posrig.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.text.Formats;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;

/// Money and paper agree, in the end: what was approved stands in the host's books exactly once,
/// and what
/// stands in the books was approved.
final class OneLiveBooking implements Check {

  @Override
  public String name() {
    return "one-live-booking";
  }

  @Override
  public String rule() {
    return "I1 each approved sale or void has exactly one live booking, and each live booking was approved"
        + " (terminal-behaviour.md 6)";
  }

  @Override
  public Verdict judge(History history) {
    return new Case(history).judge();
  }

  private static final class Case {
    private final VerdictBuilder notes = new VerdictBuilder();
    private final History history;
    private final Conversation talk;
    private final LedgerView books;
    private final List<Approval> approvals;
    private final Set<Request> approved;
    private final Completeness ending;

    Case(History history) {
      this.history = history;
      this.talk = Conversation.of(history);
      this.books = LedgerView.of(history, talk);
      this.approvals = Approval.in(history, talk);
      this.ending = Completeness.of(history);
      this.approved =
          approvals.stream()
              .flatMap(approval -> approval.asked().stream())
              .filter(Request::money)
              .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Verdict judge() {
      approved.forEach(this::approved);
      books.entries().stream().filter(LedgerView.Entry::live).forEach(this::live);
      creditedTwice();
      return notes.verdict(
          "transaction", "booked as approved", "nothing was approved and nothing booked");
    }

    private void approved(Request asked) {
      notes.looked();
      List<LedgerView.Entry> live = books.liveOf(asked);
      if (live.size() > 1) bookedTwice(asked, live);
      if (live.isEmpty()) notBooked(asked);
    }

    private void bookedTwice(Request asked, List<LedgerView.Entry> live) {
      String what = asked.says() + " stands " + live.size() + " times in the host's books";
      boolean sentTwice = talk.money().stream().filter(asked::sameAs).count() > 1;
      if (sentTwice) notes.wrong(what, live.get(0).seen(), live.get(1).seen());
      else notes.open(what + ", though the terminal sent it once: the host's own doing");
    }

    /// Without a booking although the terminal was told so: a host that lied or forgot, not the
    /// terminal.
    private void notBooked(Request asked) {
      List<LedgerView.Entry> all = books.of(asked);
      all.stream()
          .filter(entry -> entry.state() == LedgerView.State.TAKEN_BACK)
          .findFirst()
          .ifPresent(
              entry ->
                  notes.wrong(
                      asked.says() + " was approved, yet its booking was taken back",
                      asked.seen(),
                      entry.seen()));
      if (all.isEmpty() && asked.approval().isEmpty())
        notes.wrong(
            asked.says() + " was approved, yet the host has no booking of it", asked.seen());
    }

    private void live(LedgerView.Entry entry) {
      Request asked = books.askedFor(entry).orElse(null);
      if (asked == null || approved.contains(asked) || asked.refusedBelievably()) return;
      notes.looked();
      if (!isWatched()) notes.open("nobody watched the display or the paper");
      else if (!isInTotals(entry, asked))
        ending.missing(notes, orphan(entry), asked.seen(), entry.seen());
    }

    private boolean isWatched() {
      return history.any(Event.ScreenShowed.class, _ -> true)
          || history.any(Event.SlipPrinted.class, _ -> true);
    }

    private static String orphan(LedgerView.Entry entry) {
      Event.Booked booked = entry.booked();
      return (booked.cents() < 0 ? "credited " : "charged ")
          + Formats.money(Math.abs(booked.cents()))
          + " for #"
          + booked.stan()
          + ", but the terminal never showed an approval";
    }

    /// Power went between the journal and the display: no sign of the approval but the terminal's
    /// own totals.
    private boolean isInTotals(LedgerView.Entry entry, Request asked) {
      return asked.approval().stream().anyMatch(answer -> powerCutAfter(answer.at()))
          && talk.asked().stream()
              .filter(
                  one ->
                      one.mti().equals("0500")
                          && one.at() > entry.at()
                          && one.sameBatch(asked.batch()))
              .anyMatch(
                  one ->
                      Totals.claimed(one)
                          .equals(Optional.of(books.expected(one.batch(), one.at()))));
    }

    private boolean powerCutAfter(int position) {
      return history.from(position).seen().stream().anyMatch(Conversation::isPowerCut);
    }

    private void creditedTwice() {
      Set<String> originals = new LinkedHashSet<>();
      for (Request asked : approved)
        if (asked.isVoid() && !books.liveOf(asked).isEmpty() && !originals.add(asked.field(61)))
          notes.wrong("sale #" + asked.originalStan() + " was voided twice", asked.seen());
    }
  }
}
