package org.posrig.check.rule;

import java.util.List;
import java.util.Optional;
import org.posrig.check.view.Approval;
import org.posrig.check.view.Completeness;
import org.posrig.check.view.Conversation;
import org.posrig.check.view.Request;
import org.posrig.check.view.Response;
import org.posrig.history.Event;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.text.Value;
import org.posrig.verdict.Check;
import org.posrig.verdict.Finding;
import org.posrig.verdict.Verdict;
import org.posrig.verdict.VerdictBuilder;

/// Nothing is approved on screen or paper unless the host said so, in an answer that may be
/// believed.
public final class ApprovedByHost implements Check {
  @Override
  public String name() {
    return "approved-by-host";
  }

  @Override
  public Verdict judge(History history) {
    VerdictBuilder verdict = new VerdictBuilder();
    Conversation conversation = Conversation.of(history);
    for (Approval approval : Approval.in(history, conversation))
      if (!isOfAnEarlierScenario(approval, history)) judge(approval, history, verdict);
    return verdict.verdict("pass.approvals", "idle.approvals");
  }

  /// A duplicate of a slip, or a display, that was there before the history began.
  private static boolean isOfAnEarlierScenario(Approval approval, History history) {
    if (approval.request().isPresent()) return false;
    if (approval.seen().event() instanceof SlipPrinted slip) return slip.reading().duplicate();
    return history
        .seenOf(Event.ScreenShowed.class)
        .findFirst()
        .equals(Optional.of(approval.seen()));
  }

  private static void judge(Approval approval, History history, VerdictBuilder verdict) {
    verdict.looked();
    if (approval.request().filter(Request::isAdvice).isPresent()) return;
    Request request = approval.request().orElse(null);
    if (request == null) ofNothing(approval, history, verdict);
    else if (request.answers().stream().anyMatch(answer -> allows(answer, approval))) return;
    else if (isCutOffAt(approval, history))
      verdict.open("open.cut-off-at-approval", request.says());
    else
      verdict.wrong(
          "approval.not-by-host",
          request.says(),
          Value.part("answer.approving"),
          why(request, approval),
          request.seen(),
          approval.seen());
  }

  /// A completion may be printed before the host is told: it must be, in the end.
  private static void ofNothing(Approval approval, History history, VerdictBuilder verdict) {
    Finding nothing =
        new Finding(
            "approval.of-nothing",
            Value.text(""),
            Value.text(""),
            Value.text(""),
            List.of(approval.seen()));
    if (approval.seen().event() instanceof SlipPrinted slip && Approval.mayComeFirst(slip))
      Completeness.of(history).missing(verdict, nothing);
    else verdict.add(nothing);
  }

  /// The delivery may be what was not noted any more.
  private static boolean isCutOffAt(Approval approval, History history) {
    Observation last = history.seen().getLast();
    return !(last.event() instanceof Event.ScenarioEnded)
        && Response.isNotedLate(last, approval.seen());
  }

  private static boolean allows(Response answer, Approval approval) {
    return answer.approvesBelievably() && answer.cameBefore(approval.at(), approval.seen());
  }

  private static Value why(Request request, Approval approval) {
    Optional<Response> last =
        request.answers().stream()
            .filter(answer -> answer.cameBefore(approval.at(), approval.seen()))
            .reduce((a, b) -> b);
    return last.map(ApprovedByHost::why).orElseGet(() -> Value.part("answer.none"));
  }

  private static Value why(Response answer) {
    if (!answer.approves()) return Value.part("answer.code", Value.text(answer.code()));
    return answer.isAuthentic()
        ? Value.part("answer.of-another-request")
        : Value.word(answer.meaning().authenticity());
  }
}
