package org.posrig.check.paper;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.posrig.check.view.Approval;
import org.posrig.check.view.Completeness;
import org.posrig.check.view.Conversation;
import org.posrig.check.view.PrinterTrouble;
import org.posrig.check.view.Request;
import org.posrig.history.Event;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.meaning.SlipCopy;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.verdict.Check;
import org.posrig.verdict.Finding;
import org.posrig.verdict.Verdict;
import org.posrig.verdict.VerdictBuilder;

/// Whoever was charged gets paper.
public final class SlipForEveryApproval implements Check {
  @Override
  public String name() {
    return "slip-for-every-approval";
  }

  @Override
  public Verdict judge(History history) {
    if (!history.any(SlipPrinted.class, _ -> true))
      return new Verdict.Idle(Sentence.of("idle.no-slips"));
    return new Case(history).judge();
  }

  private static final class Case {
    private final VerdictBuilder verdict = new VerdictBuilder();
    private final History history;
    private final Conversation conversation;
    private final PrinterTrouble trouble;

    Case(History history) {
      this.history = history;
      this.conversation = Conversation.of(history);
      this.trouble = PrinterTrouble.of(history);
    }

    Verdict judge() {
      Set<Request> approved = approvedOnScreen();
      approved.forEach(this::judge);
      holdersCopies(approved);
      return verdict.verdict("pass.slips", "idle.approvals");
    }

    private Set<Request> approvedOnScreen() {
      Set<Request> approved = new LinkedHashSet<>();
      for (Approval approval : Approval.in(history, conversation))
        if (approval.seen().event() instanceof Event.ScreenShowed)
          approval.request().ifPresent(approved::add);
      approved.removeIf(request -> !request.money());
      conversation.money().stream()
          .filter(one -> one.isAdvice() && !conversation.isRepeat(one))
          .forEach(approved::add);
      return approved;
    }

    private void judge(Request request) {
      if (hasSlip(request)) verdict.looked();
      else if (history.from(request.at()).any(SlipPrinted.class, Approval::isUnknown))
        verdict.open("open.unknown-slip", request.says());
      else if (!excused(request)) missing("slip.none", request);
    }

    private void missing(String key, Request request) {
      Completeness.of(history)
          .missing(
              verdict,
              new Finding(
                  key,
                  request.says(),
                  Value.word(request.kind()),
                  Value.text(""),
                  List.of(request.seen())));
    }

    /// How many copies a terminal prints is a parameter of its own, the same for all of them.
    private void holdersCopies(Set<Request> approved) {
      List<Request> undisturbed =
          approved.stream().filter(request -> hasSlip(request) && !excused(request)).toList();
      if (undisturbed.stream().noneMatch(this::hasHoldersCopy)) return;
      for (Request request : undisturbed)
        if (!hasHoldersCopy(request)) missing("slip.no-holders-copy", request);
    }

    private boolean hasSlip(Request request) {
      return hasSlip(request, false);
    }

    private boolean hasHoldersCopy(Request request) {
      return hasSlip(request, true);
    }

    private boolean hasSlip(Request request, boolean holders) {
      List<Observation> seen = history.seen();
      for (int at = conversation.decidedAt(request); at < seen.size(); at++)
        if (seen.get(at).event() instanceof SlipPrinted slip
            && slip.complete()
            && (!holders || slip.reading().copy() == SlipCopy.HOLDER)
            && isOf(slip, at, request)) return true;
      return false;
    }

    private boolean isOf(SlipPrinted slip, int at, Request request) {
      return Approval.isReceipt(slip)
          && conversation.of(slip, at).filter(one -> isSame(one, request)).isPresent();
    }

    private static boolean isSame(Request one, Request request) {
      return one.equals(request) || (one.isAdvice() && one.sameAs(request));
    }

    /// Trouble that was there, or came before the terminal was idle again.
    private boolean excused(Request request) {
      List<Observation> seen = history.seen();
      int from = conversation.decidedAt(request);
      int end = from;
      while (end < seen.size() && !Conversation.isReady(seen.get(end))) end++;
      return seen.subList(from, end).stream().anyMatch(this::isTrouble)
          || seen.subList(0, from).stream().anyMatch(one -> trouble.isIn(one.event()));
    }

    private boolean isTrouble(Observation one) {
      return trouble.isIn(one.event()) || Conversation.isPowerCut(one);
    }
  }
}
