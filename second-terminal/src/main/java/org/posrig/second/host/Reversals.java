package org.posrig.second.host;

import java.util.List;
import java.util.function.UnaryOperator;
import org.posrig.second.defect.Flaw;
import org.posrig.second.defect.Flaws;
import org.posrig.second.iso.Message;
import org.posrig.second.store.Pending;
import org.posrig.second.store.Store;

/// The reversal that may be due: written before the request goes out, gone when its end is certain.
final class Reversals {
  // What a reversal repeats. It has the original's trace number and no reason.
  private static final List<Integer> REPEATED =
      List.of(2, 3, 4, 11, 14, 22, 23, 24, 25, 41, 42, 62);
  private final Store store;
  private final Flaws flaws;

  Reversals(Store store, Flaws flaws) {
    this.store = store;
    this.flaws = flaws;
  }

  void keepFor(Message request) {
    Message reversal = request.as("0400", REPEATED);
    keep(request.has(2) ? reversal : withCard(reversal, request.get(35)));
  }

  /// A request with a track has no card number of its own.
  private static Message withCard(Message reversal, String track) {
    int separator = track.indexOf('D');
    if (separator < 0) return reversal;
    return reversal
        .with(2, track.substring(0, separator))
        .with(14, track.substring(separator + 1, separator + 5));
  }

  void keep(Message reversal) {
    change(pending -> pending.withReversal(reversal));
  }

  void drop() {
    if (!store.now().pending().reversals().isEmpty()) change(Pending::withoutReversal);
  }

  private void change(UnaryOperator<Pending> change) {
    if (flaws.has(Flaw.REVERSAL_LOST_WITH_POWER))
      store.changeUntilPowerGoes(state -> state.with(change.apply(state.pending())));
    else store.change(state -> state.with(change.apply(state.pending())));
  }
}
