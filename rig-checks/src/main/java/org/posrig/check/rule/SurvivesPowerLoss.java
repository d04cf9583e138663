package org.posrig.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.posrig.check.paper.ReceiptEqualsAnswer;
import org.posrig.check.paper.ReprintIsACopy;
import org.posrig.check.view.Conversation;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.verdict.Check;
import org.posrig.verdict.Finding;
import org.posrig.verdict.Verdict;
import org.posrig.verdict.VerdictBuilder;

/// After a power cut the terminal comes back, and money, paper and numbers are still right.
public final class SurvivesPowerLoss implements Check {
  private static final List<Check> STILL =
      List.of(
          new OneLiveBooking(),
          new ApprovedByHost(),
          new ReversalBeforeNext(),
          new TotalsAgree(),
          new ReceiptEqualsAnswer(),
          new ReprintIsACopy(),
          new StanIncreases());

  @Override
  public String name() {
    return "survives-power-loss";
  }

  @Override
  public Verdict judge(History history) {
    VerdictBuilder verdict = new VerdictBuilder();
    int first = firstCut(history);
    if (first < 0) return new Verdict.Idle(Sentence.of("idle.power-on"));
    history.seen().stream().filter(Conversation::isPowerCut).forEach(_ -> verdict.looked());
    comesBack(history, verdict);
    History before = new History(history.seen().subList(0, first));
    List<Finding> wrong = new ArrayList<>();
    for (Check check : STILL) still(check, before, history, wrong, verdict);
    wrong.forEach(verdict::add);
    return verdict.verdict("pass.power-cuts", "idle.power-on");
  }

  private static int firstCut(History history) {
    List<Observation> seen = history.seen();
    for (int i = 0; i < seen.size(); i++)
      if (Conversation.isPowerCut(seen.get(i)) && wasOnBefore(seen, i)) return i;
    return -1;
  }

  /// A supply that is only switched to a known state, before the terminal has shown anything, is
  /// not cut.
  private static boolean wasOnBefore(List<Observation> seen, int at) {
    return seen.subList(0, at).stream().anyMatch(one -> one.event() instanceof Event.ScreenShowed);
  }

  private static void comesBack(History history, VerdictBuilder verdict) {
    List<Observation> seen = history.seen();
    int on = -1;
    for (int i = 0; i < seen.size(); i++)
      if (seen.get(i).event() instanceof Event.PowerSwitched power) on = power.on() ? i : -1;
    boolean over = history.any(Event.ClosingEnded.class, _ -> true);
    if (on < 0 || !over || readyAfter(seen, on)) return;
    if (history.any(Event.Trouble.class, _ -> true)) verdict.open("open.trouble-before-ready");
    else verdict.wrong("power.not-back", Value.text(""), seen.get(on));
  }

  private static boolean readyAfter(List<Observation> seen, int position) {
    return seen.subList(position, seen.size()).stream()
        .anyMatch(one -> one.event() instanceof Event.ScreenShowed screen && isUsable(screen));
  }

  private static boolean isUsable(Event.ScreenShowed screen) {
    return screen.ready()
        || screen.meaning() == ScreenMeaning.SIGNED_OFF
        || screen.meaning() == ScreenMeaning.LOCKED;
  }

  private static void still(
      Check check, History before, History all, List<Finding> wrong, VerdictBuilder verdict) {
    switch (check.judge(all)) {
      case Verdict.Fail fail -> {
        List<Finding> known =
            check.judge(before) instanceof Verdict.Fail earlier ? earlier.findings() : List.of();
        fail.findings().stream().filter(one -> !known.contains(one)).forEach(wrong::add);
      }
      case Verdict.Inconclusive open -> open.reasons().forEach(verdict::open);
      case Verdict.Pass _, Verdict.Idle _ -> {}
    }
  }
}
