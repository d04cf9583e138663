package org.posrig.check;

import java.util.List;
import java.util.Optional;
import org.posrig.history.Event;
import org.posrig.history.History;

/// What is settled is over: no more money in that batch, and none of its sales is voided
/// (terminal-behaviour.md 4.7, 4.8).
final class SettledBatches {
  private final History history;
  private final List<Request> settlements;

  SettledBatches(History history, Conversation talk) {
    this.history = history;
    this.settlements = talk.asked().stream().filter(one -> one.mti().equals("0500")).toList();
  }

  void compare(Request asked, VerdictBuilder notes) {
    if (!asked.money() || forgets()) return;
    settled(asked.batch(), asked.at())
        .ifPresent(
            settlement ->
                notes.wrong(
                    asked.says() + " is of batch " + asked.batch() + ", which was settled",
                    settlement.seen(),
                    asked.seen()));
    settled(asked.originalBatch(), asked.at())
        .ifPresent(
            settlement ->
                notes.wrong(
                    asked.says() + " takes back what was settled",
                    settlement.seen(),
                    asked.seen()));
  }

  /// A settlement of the batch that the host called balanced, and that the terminal took so.
  private Optional<Request> settled(String batch, int before) {
    return settlements.stream()
        .filter(one -> one.at() < before && !batch.isEmpty() && one.batch().equals(batch))
        .filter(one -> Totals.balanced(one).equals(Optional.of(true)))
        .filter(one -> saysBalanced(one.at(), before))
        .findFirst();
  }

  private boolean saysBalanced(int from, int to) {
    return history.seen().subList(from, to).stream()
        .anyMatch(
            one ->
                one.event() instanceof Event.ScreenShowed screen
                    && screen.meaning().equals("balanced"));
  }

  private boolean forgets() {
    return history.any(Event.HostRestarted.class, restart -> !restart.keepsMemory());
  }
}
