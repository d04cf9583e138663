package org.posrig.check.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.posrig.check.view.Approval;
import org.posrig.check.view.Completeness;
import org.posrig.check.view.Conceded;
import org.posrig.check.view.Conversation;
import org.posrig.check.view.LedgerView;
import org.posrig.check.view.Request;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.meaning.Numbers;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Value;
import org.posrig.verdict.Check;
import org.posrig.verdict.Finding;
import org.posrig.verdict.Verdict;
import org.posrig.verdict.VerdictBuilder;

/// Money and paper agree, in the end: what was approved is booked exactly once, and what is booked
/// was approved.
public final class OneLiveBooking implements Check {
  @Override
  public String name() {
    return "one-live-booking";
  }

  @Override
  public Verdict judge(History history) {
    return new Case(history).judge();
  }

  private static final class Case {
    private final VerdictBuilder verdict = new VerdictBuilder();
    private final History history;
    private final Conversation conversation;
    private final LedgerView ledger;
    private final Conceded conceded;
    private final Set<Request> approved;
    private final Completeness completeness;

    Case(History history) {
      this.history = history;
      this.conversation = Conversation.of(history);
      this.ledger = LedgerView.of(history, conversation);
      this.conceded = Conceded.of(history, conversation);
      this.completeness = Completeness.of(history);
      this.approved =
          Approval.in(history, conversation).stream()
              .flatMap(approval -> approval.request().stream())
              .filter(Request::money)
              .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Verdict judge() {
      conversation.openUnknown(verdict);
      approved.forEach(this::approved);
      ledger.entries().stream().filter(LedgerView.Entry::live).forEach(this::live);
      creditedTwice();
      return verdict.verdict("pass.bookings", "idle.bookings");
    }

    private void approved(Request request) {
      verdict.looked();
      List<LedgerView.Entry> live = ledger.liveOf(request);
      if (live.size() > 1) bookedTwice(request, live);
      if (live.isEmpty()) notBooked(request);
      live.forEach(entry -> direction(request, entry));
    }

    private void direction(Request request, LedgerView.Entry entry) {
      long cents = entry.booked().cents();
      if (Long.signum(cents) != Long.signum(request.signed(Math.abs(cents))))
        verdict.wrong(
            "booking.wrong-way",
            request.says(),
            Value.money(-cents),
            Value.money(cents),
            request.seen(),
            entry.seen());
    }

    private void bookedTwice(Request request, List<LedgerView.Entry> live) {
      Value times = Value.text(live.size());
      boolean sentTwice =
          !request.isAdvice() && conversation.money().stream().filter(request::sameAs).count() > 1;
      if (sentTwice)
        verdict.wrong(
            "booking.twice",
            request.says(),
            Value.text("1"),
            times,
            live.get(0).seen(),
            live.get(1).seen());
      else verdict.open("booking.twice-by-host", request.says(), times);
    }

    /// Without a booking although the terminal was told so: a host that lied or forgot, not the
    /// terminal.
    private void notBooked(Request request) {
      List<LedgerView.Entry> all = ledger.of(request);
      all.stream()
          .filter(entry -> entry.state() == LedgerView.State.REVERSED)
          .findFirst()
          .ifPresent(
              entry ->
                  verdict.wrong("booking.reversed", request.says(), request.seen(), entry.seen()));
      if (request.isAdvice()) notTold(request);
      else if (all.isEmpty() && request.approval().isEmpty())
        verdict.wrong("booking.none", request.says(), request.seen());
    }

    /// The terminal charged by itself: the host must hear of it, and may refuse.
    private void notTold(Request advice) {
      boolean told =
          conversation.money().stream()
              .filter(advice::sameAs)
              .anyMatch(one -> one.approval().isPresent() || one.refusedBelievably());
      if (!told && !isUploaded(advice))
        completeness.missing(
            verdict,
            new Finding(
                "booking.advice-not-told",
                advice.says(),
                Value.text(""),
                Value.text(""),
                List.of(advice.seen())));
    }

    private boolean isUploaded(Request advice) {
      return conversation.of(TransactionKind.UPLOAD).stream()
          .filter(one -> one.sameBatch(advice.batch()))
          .flatMap(one -> one.meaning().uploads().stream())
          .anyMatch(entry -> entry.trace().equals(advice.trace()));
    }

    private void live(LedgerView.Entry entry) {
      Request request = ledger.requestFor(entry).orElse(null);
      if (request == null || isApproved(request) || request.refusedBelievably()) return;
      verdict.looked();
      if (request.isLeftInDoubt() || conceded.isLeft(request, history.seen().size())) return;
      if (!isWatched()) verdict.open("open.nothing-watched");
      else if (!request.isReadable()) verdict.open("open.unknown-screen", request.says());
      else if (hasUnknownSlip(request)) verdict.open("open.unknown-slip", request.says());
      else if (!isInTotals(entry, request)) completeness.missing(verdict, orphan(entry, request));
    }

    private boolean isApproved(Request request) {
      return approved.contains(request)
          || (request.isAdvice() && approved.stream().anyMatch(request::sameAs));
    }

    private boolean isWatched() {
      return history.any(Event.ScreenShowed.class, _ -> true)
          || history.any(Event.SlipPrinted.class, _ -> true);
    }

    private boolean hasUnknownSlip(Request request) {
      return history.from(request.at()).any(Event.SlipPrinted.class, Approval::isUnknown);
    }

    private static Finding orphan(LedgerView.Entry entry, Request request) {
      Event.Booked booked = entry.booked();
      return new Finding(
          booked.cents() < 0 ? "booking.credited-unseen" : "booking.charged-unseen",
          Value.text(booked.trace()),
          Value.money(0),
          Value.money(Math.abs(booked.cents())),
          List.of(request.seen(), entry.seen()));
    }

    /// Power went between the journal and the display: no sign of the approval but the terminal's
    /// own totals.
    private boolean isInTotals(LedgerView.Entry entry, Request request) {
      return request.approval().stream().anyMatch(answer -> powerCutAfter(answer.at()))
          && conversation.of(TransactionKind.SETTLEMENT).stream()
              .filter(one -> one.at() > entry.at() && one.sameBatch(request.batch()))
              .anyMatch(
                  one -> one.meaning().totals().equals(ledger.expected(one.batch(), one.at())));
    }

    private boolean powerCutAfter(int position) {
      return history.from(position).seen().stream().anyMatch(Conversation::isPowerCut);
    }

    private void creditedTwice() {
      Set<Numbers> originals = new LinkedHashSet<>();
      for (Request request : approved)
        if ((request.isVoid() || (request.completes() && !isVoided(request)))
            && !ledger.liveOf(request).isEmpty()
            && !originals.add(original(request)))
          verdict.wrong(
              request.isVoid() ? "booking.voided-twice" : "booking.completed-twice",
              Value.text(name(request.meaning().original())),
              request.seen());
    }

    private boolean isVoided(Request completion) {
      return approved.stream()
          .filter(Request::isVoid)
          .anyMatch(one -> one.meaning().original().trace().equals(completion.trace()));
    }

    private static String name(Numbers original) {
      return original.trace().isEmpty() ? original.authorisation() : original.trace();
    }

    private static Numbers original(Request request) {
      return Optional.of(request.meaning().original())
          .filter(numbers -> !numbers.isNone())
          .orElse(request.meaning().numbers());
    }
  }
}
