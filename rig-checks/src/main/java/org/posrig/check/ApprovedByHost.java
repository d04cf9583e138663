package org.posrig.check;

import java.util.Optional;
import org.posrig.history.Event;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;

/// Nothing is approved on screen or paper unless the host said so, in an answer that may be
/// believed.
final class ApprovedByHost implements Check {

  @Override
  public String name() {
    return "approved-by-host";
  }

  @Override
  public String rule() {
    return "I2 approved on screen or slip only after an approving answer with a right MAC and the request's own"
        + " F3, F4, F11, F41 and F42 (terminal-behaviour.md 6, host-protocol.md 1.15)";
  }

  @Override
  public Verdict judge(History history) {
    VerdictBuilder notes = new VerdictBuilder();
    Conversation talk = Conversation.of(history);
    for (Approval approval : Approval.in(history, talk))
      if (!isOfAnEarlierScenario(approval, history)) judge(approval, history, notes);
    return notes.verdict("approval", "on the host's word", "nothing was approved");
  }

  /// A duplicate of a slip, or a display, that was there before the history began.
  private static boolean isOfAnEarlierScenario(Approval approval, History history) {
    if (approval.asked().isPresent()) return false;
    if (approval.seen().event() instanceof SlipPrinted slip) return Approval.isDuplicate(slip);
    return history
        .seenOf(Event.ScreenShowed.class)
        .findFirst()
        .equals(Optional.of(approval.seen()));
  }

  private static void judge(Approval approval, History history, VerdictBuilder notes) {
    notes.looked();
    Request asked = approval.asked().orElse(null);
    if (asked == null) notes.wrong("approved, though the terminal asked nobody", approval.seen());
    else if (asked.answers().stream().anyMatch(answer -> allows(answer, approval))) return;
    else if (isCutOffAt(approval, history))
      notes.open("the history ends at the approval of " + asked.says());
    else
      notes.wrong(
          asked.says() + " approved: " + why(asked, approval), asked.seen(), approval.seen());
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

  private static String why(Request asked, Approval approval) {
    Optional<Response> last =
        asked.answers().stream()
            .filter(answer -> answer.cameBefore(approval.at(), approval.seen()))
            .reduce((a, b) -> b);
    return last.map(ApprovedByHost::why).orElse("no answer to it had come");
  }

  private static String why(Response answer) {
    if (!answer.approves()) return "the host had answered " + answer.code();
    return answer.message().mac().equals("right")
        ? "the answer was not of this request"
        : "the answer's MAC was " + answer.message().mac();
  }
}
