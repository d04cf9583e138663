package org.posrig.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.posrig.history.Event;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;

/// Whoever was charged gets paper.
final class SlipForEveryApproval implements Check {
  @Override
  public String name() {
    return "slip-for-every-approval";
  }

  @Override
  public String rule() {
    return "an approval on the display has a whole slip by the end of the closing, and the card holder's copy where others"
        + " have one, unless paper, printer or power failed meanwhile (terminal-behaviour.md 4.5, 4.6)";
  }

  @Override
  public Verdict judge(History history) {
    if (!history.any(SlipPrinted.class, _ -> true))
      return new Verdict.Idle("no slip was seen at all");
    VerdictBuilder notes = new VerdictBuilder();
    Conversation talk = Conversation.of(history);
    Set<Request> approved = approvedOnScreen(history, talk);
    for (Request asked : approved) judge(asked, history, notes);
    holdersCopies(approved, history, notes);
    return notes.verdict("approval", "with a slip", "nothing was approved");
  }

  private static Set<Request> approvedOnScreen(History history, Conversation talk) {
    Set<Request> approved = new LinkedHashSet<>();
    for (Approval approval : Approval.in(history, talk))
      if (approval.seen().event() instanceof Event.ScreenShowed)
        approval.asked().ifPresent(approved::add);
    approved.removeIf(asked -> !asked.money());
    return approved;
  }

  private static void judge(Request asked, History history, VerdictBuilder notes) {
    if (hasSlip(asked, history)) notes.looked();
    else if (!excused(asked, history.seen()))
      Completeness.of(history)
          .missing(notes, asked.says() + " was approved, but no slip came", asked.seen());
  }

  /// How many copies a terminal prints is a parameter of its own, the same for all of them.
  private static void holdersCopies(Set<Request> approved, History history, VerdictBuilder notes) {
    List<Request> undisturbed =
        approved.stream()
            .filter(asked -> hasSlip(asked, history) && !excused(asked, history.seen()))
            .toList();
    if (undisturbed.stream().noneMatch(asked -> hasHoldersCopy(asked, history))) return;
    for (Request asked : undisturbed)
      if (!hasHoldersCopy(asked, history))
        Completeness.of(history)
            .missing(notes, asked.says() + " left the card holder without a copy", asked.seen());
  }

  private static boolean hasSlip(Request asked, History history) {
    return history.any(SlipPrinted.class, slip -> isWholeSlipOf(asked, slip));
  }

  private static boolean hasHoldersCopy(Request asked, History history) {
    return history.any(
        SlipPrinted.class,
        slip -> isWholeSlipOf(asked, slip) && SlipForm.HOLDERS.contains(slip.field("copy")));
  }

  private static boolean isWholeSlipOf(Request asked, SlipPrinted slip) {
    return slip.complete()
        && Approval.isReceipt(slip)
        && slip.field("voucher").equals(asked.stan())
        && asked.sameBatch(slip.field("batch"));
  }

  /// Trouble that was there, or came before the terminal was idle again.
  private static boolean excused(Request asked, List<Observation> seen) {
    int end = asked.at();
    while (end < seen.size() && !isReady(seen.get(end))) end++;
    return seen.subList(asked.at(), end).stream().anyMatch(SlipForEveryApproval::isTrouble)
        || seen.subList(0, asked.at()).stream().anyMatch(one -> PrinterTrouble.isIn(one.event()));
  }

  private static boolean isReady(Observation one) {
    return one.event() instanceof Event.ScreenShowed screen && screen.ready();
  }

  private static boolean isTrouble(Observation one) {
    return PrinterTrouble.isIn(one.event()) || Conversation.isPowerCut(one);
  }
}
