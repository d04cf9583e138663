package org.posrig.check.rule;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posrig.check.view.Completeness;
import org.posrig.check.view.Conceded;
import org.posrig.check.view.Conversation;
import org.posrig.check.view.LedgerView;
import org.posrig.check.view.Request;
import org.posrig.check.view.Response;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.meaning.ScreenMeaning.Says;
import org.posrig.text.Value;
import org.posrig.verdict.Check;
import org.posrig.verdict.Finding;
import org.posrig.verdict.Verdict;
import org.posrig.verdict.VerdictBuilder;

/// A transaction whose end the terminal does not know is reversed before anything else goes online,
/// judged by the order in which the terminal sent.
public final class ReversalBeforeNext implements Check {
  @Override
  public String name() {
    return "reversal-before-next";
  }

  @Override
  public Verdict judge(History history) {
    return new Case(history).judge();
  }

  private static final class Case {
    private final VerdictBuilder verdict = new VerdictBuilder();
    private final Conversation conversation;
    private final LedgerView ledger;
    private final Conceded conceded;
    private final History history;

    Case(History history) {
      this.history = history;
      this.conversation = Conversation.of(history);
      this.ledger = LedgerView.of(history, conversation);
      this.conceded = Conceded.of(history, conversation);
    }

    Verdict judge() {
      conversation.openUnknown(verdict);
      @Nullable Request waiting = null;
      for (Request request : conversation.requests()) {
        if (request.isReversal()) faithful(request);
        if (!request.online()) continue;
        if (waiting != null) passes(waiting, request);
        waiting = request.isReversedInDoubt() ? request : null;
      }
      if (waiting != null) atEnd(waiting);
      return verdict.verdict("pass.reversals", "idle.reversals");
    }

    /// What the terminal knew of a request when the next one left.
    private void passes(Request waiting, Request next) {
      if (!due(waiting, next.at(), next.seen())) return;
      if (!done(waiting, next.at(), next.seen()))
        verdict.wrong(
            "reversal.overtaken",
            waiting.says(),
            Value.part("reversal.of", Value.text(waiting.trace())),
            next.says(),
            waiting.seen(),
            next.seen());
    }

    private void atEnd(Request waiting) {
      Observation last = history.seen().getLast();
      int end = history.seen().size();
      if (due(waiting, end, last) && !done(waiting, end, last))
        Completeness.of(history)
            .missing(
                verdict,
                new Finding(
                    "reversal.never",
                    waiting.says(),
                    Value.part("reversal.of", Value.text(waiting.trace())),
                    Value.text(""),
                    List.of(waiting.seen())));
    }

    /// Once the terminal has begun to reverse, it must end it.
    private boolean due(Request request, int position, Observation then) {
      if (conceded.isLeft(request, position)) return false;
      boolean begun =
          conversation.reversalsOf(request).stream().anyMatch(reversal -> reversal.at() < position);
      return begun || !believed(request, position, then);
    }

    private boolean believed(Request request, int position, Observation then) {
      List<Response> inTime =
          request.answers().stream().filter(answer -> answer.cameBefore(position, then)).toList();
      if (inTime.stream().anyMatch(answer -> refuses(answer, request))) return true;
      return inTime.stream().anyMatch(Response::approvesBelievably)
          && (request.shown() == Says.APPROVED || request.shown() == Says.NOTHING);
    }

    /// A refusal needs no right MAC (host-protocol.md 1.15) as long as there is no money behind it.
    private boolean refuses(Response answer, Request request) {
      return answer.refusesBelievably()
          || (!answer.approves() && !answer.code().isEmpty() && ledger.of(request).isEmpty());
    }

    private boolean done(Request request, int position, Observation then) {
      return conversation.reversalsOf(request).stream()
          .filter(reversal -> reversal.at() < position)
          .flatMap(reversal -> reversal.answers().stream())
          .anyMatch(answer -> Request.endsReversal(answer) && answer.cameBefore(position, then));
    }

    /// The terminal itself showed the refusal; after a power cut it may not know that any more.
    private boolean isNeedless(Request request) {
      return request.shown() == Says.REFUSED
          && request.refusedBelievably()
          && request.approval().isEmpty()
          && history.from(request.at()).seen().stream().noneMatch(Conversation::isPowerCut);
    }

    /// What moves no money leaves nothing to be reversed (R1).
    private void inquiry(Request reversal) {
      conversation.requests().stream()
          .filter(one -> one.online() && !one.money() && one.at() < reversal.at())
          .filter(one -> one.trace().equals(reversal.meaning().original().trace()))
          .forEach(
              one ->
                  verdict.wrong("reversal.of-no-money", one.says(), one.seen(), reversal.seen()));
    }

    private void faithful(Request reversal) {
      verdict.looked();
      String trace = reversal.meaning().original().trace();
      Optional<Request> original = conversation.money(trace, "", reversal.at());
      if (original.isEmpty()) inquiry(reversal);
      original.ifPresent(request -> faithful(request, reversal));
    }

    private void faithful(Request original, Request reversal) {
      ReversalContents.compare(original, reversal, history, verdict);
      if (conversation.reversalsOf(original).getFirst().equals(reversal))
        ReversalContents.firstReason(original, reversal, history, verdict);
      if (!original.isReversedInDoubt())
        verdict.wrong("reversal.none-due", original.says(), original.seen(), reversal.seen());
      if (isNeedless(original))
        verdict.wrong("reversal.of-refusal", original.says(), original.seen(), reversal.seen());
    }
  }
}
