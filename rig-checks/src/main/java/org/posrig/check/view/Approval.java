package org.posrig.check.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.posrig.history.Event;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.SlipKind;
import org.posrig.meaning.TransactionKind;

/// A sign that the terminal took a request for approved: its screen, or a slip.
///
/// @param at its position in the history
/// @param request the request, when it stands in the history
public record Approval(int at, Observation seen, Optional<Request> request) {

  public static List<Approval> in(History history, Conversation conversation) {
    List<Approval> approvals = new ArrayList<>();
    List<Observation> seen = history.seen();
    for (int i = 0; i < seen.size(); i++)
      switch (seen.get(i).event()) {
        case Event.ScreenShowed screen when screen.meaning() == ScreenMeaning.APPROVED ->
            onScreen(i, seen.get(i), conversation).ifPresent(approvals::add);
        case SlipPrinted slip when isReceipt(slip) ->
            approvals.add(new Approval(i, seen.get(i), conversation.of(slip, i)));
        case Event _ -> {}
      }
    return approvals;
  }

  /// A slip of a transaction, with a number of its own.
  public static boolean isReceipt(SlipPrinted slip) {
    return slip.reading().kind().isReceipt() && !number(slip).isEmpty();
  }

  /// Printed, it may be before the host has heard of it.
  public static boolean mayComeFirst(SlipPrinted slip) {
    return slip.reading().kind().isFor(TransactionKind.COMPLETION_ADVICE);
  }

  /// A whole slip with a title that the model does not know.
  public static boolean isUnknown(SlipPrinted slip) {
    return slip.complete() && slip.reading().kind() == SlipKind.UNKNOWN;
  }

  /// What the slip goes by.
  public static String number(SlipPrinted slip) {
    for (SlipField field : List.of(SlipField.VOUCHER, SlipField.TRACE, SlipField.REFERENCE))
      if (!slip.field(field).isEmpty()) return slip.field(field);
    return "";
  }

  /// The display speaks of the last request; after a sign-in or a settlement "approved" means no
  /// money.
  private static Optional<Approval> onScreen(int at, Observation seen, Conversation conversation) {
    Optional<Request> last = conversation.before(at);
    if (last.isPresent() && !last.get().money()) return Optional.empty();
    return Optional.of(new Approval(at, seen, last));
  }
}
