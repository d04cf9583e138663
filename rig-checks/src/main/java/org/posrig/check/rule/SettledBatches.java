package org.posrig.check.rule;

import java.util.List;
import java.util.Optional;
import org.posrig.check.view.Conversation;
import org.posrig.check.view.LedgerView;
import org.posrig.check.view.Request;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Value;
import org.posrig.verdict.VerdictBuilder;

/// What is settled is over: no more money in that batch, and none of its sales is voided
/// (terminal-behaviour.md 4.7, 4.8).
final class SettledBatches {
  private final History history;
  private final List<Request> settlements;

  SettledBatches(History history, Conversation conversation) {
    this.history = history;
    this.settlements = conversation.of(TransactionKind.SETTLEMENT);
  }

  void compare(Request request, VerdictBuilder verdict) {
    if (!request.money() || LedgerView.forgets(history)) return;
    settled(request.batch(), request.at())
        .ifPresent(
            settlement ->
                verdict.wrong(
                    "request.settled-batch",
                    request.says(),
                    Value.text(""),
                    Value.text(request.batch()),
                    settlement.seen(),
                    request.seen()));
    if (request.kind() == TransactionKind.VOID)
      settled(request.meaning().original().batch(), request.at())
          .ifPresent(
              settlement ->
                  verdict.wrong(
                      "request.voids-settled", request.says(), settlement.seen(), request.seen()));
  }

  /// A settlement of the batch that the host called balanced, and that the terminal took so.
  private Optional<Request> settled(String batch, int before) {
    return settlements.stream()
        .filter(one -> one.at() < before && !batch.isEmpty() && one.batch().equals(batch))
        .filter(one -> SettledOnPaper.resultOf(one) == BatchResult.BALANCED)
        .filter(one -> saysBalanced(one.at(), before))
        .findFirst();
  }

  private boolean saysBalanced(int from, int to) {
    return history.seen().subList(from, to).stream()
        .anyMatch(
            one ->
                one.event() instanceof Event.ScreenShowed screen
                    && screen.meaning() == ScreenMeaning.BALANCED);
  }
}
