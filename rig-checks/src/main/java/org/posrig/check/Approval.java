package org.posrig.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.posrig.history.Event;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.History;
import org.posrig.history.Observation;

/// A sign that the terminal took a request for approved: its screen, or a slip.
///
/// @param at its position in the history
/// @param asked the request, when it stands in the history
record Approval(int at, Observation seen, Optional<Request> asked) {

  static List<Approval> in(History history, Conversation talk) {
    List<Approval> approvals = new ArrayList<>();
    List<Observation> seen = history.seen();
    for (int i = 0; i < seen.size(); i++)
      switch (seen.get(i).event()) {
        case Event.ScreenShowed screen when screen.meaning().equals("approved") ->
            onScreen(i, seen.get(i), talk).ifPresent(approvals::add);
        case SlipPrinted slip when isReceipt(slip) ->
            approvals.add(new Approval(i, seen.get(i), requestOf(slip, i, talk)));
        case Event _ -> {}
      }
    return approvals;
  }

  /// A slip of a sale or a void with a voucher number, in either language.
  static boolean isReceipt(SlipPrinted slip) {
    boolean kind =
        isVoid(slip) || slip.field("kind").equals("SALE") || slip.field("kind").equals("消费");
    return kind && !slip.field("voucher").isEmpty();
  }

  static boolean isVoid(SlipPrinted slip) {
    return slip.field("kind").equals("VOID") || slip.field("kind").equals("撤销");
  }

  static boolean isDuplicate(SlipPrinted slip) {
    return !slip.field("duplicate").isEmpty();
  }

  /// The voucher number is the trace number (terminal-behaviour.md 4.2).
  static Optional<Request> requestOf(SlipPrinted slip, int at, Conversation talk) {
    String voucher = slip.field("voucher");
    return talk.money(voucher, slip.field("batch"), at).or(() -> talk.money(voucher, "", at));
  }

  /// The display speaks of the last request; after a sign-in or a settlement "approved" means no
  /// money.
  private static Optional<Approval> onScreen(int at, Observation seen, Conversation talk) {
    Optional<Request> last = talk.before(at);
    if (last.isPresent() && !last.get().money()) return Optional.empty();
    return Optional.of(new Approval(at, seen, last));
  }
}
