package org.posrig.check;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posrig.check.Request.Shown;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;

/// A sale whose end the terminal does not know is reversed before anything else goes online, judged
/// by the
/// order in which the terminal sent.
final class ReversalBeforeNext implements Check {

  @Override
  public String name() {
    return "reversal-before-next";
  }

  @Override
  public String rule() {
    return "I3 a request without a believed answer is reversed, with its own numbers and until the host accepts,"
        + " before the next online transaction or settlement (terminal-behaviour.md 6, R2-R8 R11 R15)";
  }

  @Override
  public Verdict judge(History history) {
    return new Case(history).judge();
  }

  private static final class Case {
    private final VerdictBuilder notes = new VerdictBuilder();
    private final Conversation talk;
    private final LedgerView books;
    private final History history;

    Case(History history) {
      this.history = history;
      this.talk = Conversation.of(history);
      this.books = LedgerView.of(history, talk);
    }

    Verdict judge() {
      @Nullable Request waiting = null;
      for (Request asked : talk.asked()) {
        if (asked.isReversal()) faithful(asked);
        if (!asked.online()) continue;
        if (waiting != null) passes(waiting, asked);
        waiting = asked.money() ? asked : null;
      }
      if (waiting != null) atEnd(waiting);
      return notes.verdict("reversal", "in time", "nothing had to be reversed");
    }

    /// What the terminal knew of a request when the next one left.
    private void passes(Request waiting, Request next) {
      if (!due(waiting, next.at(), next.seen())) return;
      if (!done(waiting, next.at(), next.seen()))
        notes.wrong(
            next.says() + " was sent before " + waiting.says() + " was reversed",
            waiting.seen(),
            next.seen());
    }

    private void atEnd(Request waiting) {
      Observation last = history.seen().getLast();
      int end = history.seen().size();
      if (due(waiting, end, last) && !done(waiting, end, last))
        Completeness.of(history)
            .missing(notes, waiting.says() + " was never reversed", waiting.seen());
    }

    /// Once the terminal has begun to reverse, it must end it.
    private boolean due(Request asked, int position, Observation then) {
      boolean begun =
          talk.reversalsOf(asked).stream().anyMatch(reversal -> reversal.at() < position);
      return begun || !believed(asked, position, then);
    }

    private boolean believed(Request asked, int position, Observation then) {
      List<Response> inTime =
          asked.answers().stream().filter(answer -> answer.cameBefore(position, then)).toList();
      if (inTime.stream().anyMatch(answer -> refuses(answer, asked))) return true;
      return inTime.stream().anyMatch(Response::approvesBelievably)
          && (asked.shown() == Shown.APPROVED || asked.shown() == Shown.NOTHING);
    }

    /// A refusal needs no right MAC (host-protocol.md 1.15) as long as there is no money behind it.
    private boolean refuses(Response answer, Request asked) {
      return answer.refusesBelievably()
          || (!answer.approves() && !answer.code().isEmpty() && books.of(asked).isEmpty());
    }

    private boolean done(Request asked, int position, Observation then) {
      return talk.reversalsOf(asked).stream()
          .filter(reversal -> reversal.at() < position)
          .flatMap(reversal -> reversal.answers().stream())
          .anyMatch(answer -> Request.endsReversal(answer) && answer.cameBefore(position, then));
    }

    /// The terminal itself showed the refusal; after a power cut it may not know that any more.
    private boolean isNeedless(Request asked) {
      return asked.shown() == Shown.REFUSED
          && asked.refusedBelievably()
          && asked.approval().isEmpty()
          && history.from(asked.at()).seen().stream().noneMatch(Conversation::isPowerCut);
    }

    /// What moves no money leaves nothing to be taken back (R1).
    private void inquiry(Request reversal) {
      talk.asked().stream()
          .filter(one -> one.mti().equals("0200") && one.at() < reversal.at())
          .filter(one -> one.stan().equals(reversal.stan()))
          .forEach(
              one ->
                  notes.wrong(
                      one.says() + " was reversed, though it moved no money",
                      one.seen(),
                      reversal.seen()));
    }

    private void faithful(Request reversal) {
      notes.looked();
      Optional<Request> original = talk.money(reversal.stan(), "", reversal.at());
      if (original.isEmpty()) inquiry(reversal);
      original.ifPresent(
          asked -> {
            ReversalContents.compare(asked, reversal, history, notes);
            if (talk.reversalsOf(asked).getFirst().equals(reversal))
              ReversalContents.firstReason(asked, reversal, history, notes);
            if (isNeedless(asked))
              notes.wrong(
                  asked.says() + " was reversed, though it was refused",
                  asked.seen(),
                  reversal.seen());
          });
    }
  }
}
