package org.posrig.check.paper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.posrig.check.view.Approval;
import org.posrig.check.view.Conversation;
import org.posrig.check.view.Request;
import org.posrig.history.Event;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.meaning.SlipCopy;
import org.posrig.meaning.SlipField;
import org.posrig.text.Value;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;
import org.posrig.verdict.VerdictBuilder;

/// A reprint repeats its original, says that it is a duplicate, and asks nobody.
public final class ReprintIsACopy implements Check {
  private static boolean isSameTransaction(SlipPrinted one, SlipPrinted other) {
    return one.reading().kind() == other.reading().kind()
        && Approval.number(one).equals(Approval.number(other))
        && one.field(SlipField.BATCH).equals(other.field(SlipField.BATCH));
  }

  private static boolean isSameCopy(SlipPrinted one, SlipPrinted other) {
    return isSameTransaction(one, other) && one.reading().copy() == other.reading().copy();
  }

  private static boolean isSameReference(SlipPrinted one, SlipPrinted other) {
    return one.field(SlipField.REFERENCE).equals(other.field(SlipField.REFERENCE));
  }

  @Override
  public String name() {
    return "reprint-is-a-copy";
  }

  @Override
  public Verdict judge(History history) {
    Case judged = new Case(history);
    for (int i = 0; i < judged.seen.size(); i++)
      if (judged.seen.get(i).event() instanceof SlipPrinted slip && Approval.isReceipt(slip))
        judged.slip(slip, i);
    return judged.verdict.verdict("pass.reprints", "idle.reprints");
  }

  private static final class Case {
    private final VerdictBuilder verdict = new VerdictBuilder();
    private final List<Observation> seen;
    private final Conversation conversation;

    Case(History history) {
      this.seen = history.seen();
      this.conversation = Conversation.of(history);
    }

    void slip(SlipPrinted slip, int at) {
      if (slip.reading().duplicate()) duplicate(slip, at);
      else unmarked(slip, at);
    }

    private void duplicate(SlipPrinted slip, int at) {
      verdict.looked();
      original(slip, at, ReprintIsACopy::isSameTransaction)
          .or(() -> sameReference(slip, at))
          .ifPresent(original -> compare(slip, at, original));
      if (slip.complete()) sends(slip, at);
    }

    private void compare(SlipPrinted slip, int at, int originalAt) {
      Map<SlipField, String> original = values((SlipPrinted) seen.get(originalAt).event());
      Map<SlipField, String> copy = values(slip);
      if (!slip.complete()) original.keySet().retainAll(copy.keySet());
      if (!copy.equals(original))
        verdict.wrong(
            "reprint.differs",
            Value.text(Approval.number(slip)),
            differing(original, copy),
            Value.text(""),
            seen.get(originalAt),
            seen.get(at));
    }

    private static Value differing(Map<SlipField, String> original, Map<SlipField, String> copy) {
      List<Value> fields = new ArrayList<>();
      for (SlipField field : SlipField.values())
        if (!original.getOrDefault(field, "").equals(copy.getOrDefault(field, "")))
          fields.add(Value.word(field));
      return Value.listed(fields);
    }

    private static Map<SlipField, String> values(SlipPrinted slip) {
      Map<SlipField, String> fields = new EnumMap<>(SlipField.class);
      fields.putAll(slip.reading().fields());
      fields.values().removeIf(String::isEmpty);
      fields.remove(SlipField.SIGNATURE);
      fields.remove(SlipField.OPERATOR);
      return fields;
    }

    /// A reprint may have got another voucher number.
    private Optional<Integer> sameReference(SlipPrinted slip, int at) {
      boolean known =
          slip.field(SlipField.REFERENCE).isEmpty() || conversation.of(slip, at).isPresent();
      return known ? Optional.empty() : original(slip, at, ReprintIsACopy::isSameReference);
    }

    /// Whole, not marked, and the same.
    private Optional<Integer> original(
        SlipPrinted slip, int at, BiPredicate<SlipPrinted, SlipPrinted> same) {
      for (int i = at - 1; i >= 0; i--)
        if (seen.get(i).event() instanceof SlipPrinted other
            && other.complete()
            && !other.reading().duplicate()
            && same.test(slip, other)) return Optional.of(i);
      return Optional.empty();
    }

    /// The same copy, printed whole once before, and the terminal was idle in between.
    private void unmarked(SlipPrinted slip, int at) {
      if (slip.reading().copy() == SlipCopy.UNSAID) return;
      original(slip, at, ReprintIsACopy::isSameCopy)
          .filter(earlier -> isIdleBetween(earlier, at))
          .ifPresent(
              earlier ->
                  verdict.wrong(
                      "reprint.unmarked",
                      Value.text(Approval.number(slip)),
                      seen.get(earlier),
                      seen.get(at)));
    }

    private boolean isIdleBetween(int from, int to) {
      return seen.subList(from, to).stream().anyMatch(Conversation::isReady);
    }

    /// Since the terminal was last idle or switched on, unless it prints what it has just asked
    /// for. Of whole slips only: a torn one is seen when it is torn off, and that may be at the
    /// next slip, long after the terminal gave it up.
    private void sends(SlipPrinted slip, int at) {
      int begin = at;
      while (begin > 0
          && !Conversation.isReady(seen.get(begin))
          && !(seen.get(begin).event() instanceof Event.PowerSwitched)) begin--;
      if (conversation.of(slip, begin).isEmpty()) return;
      boolean atPowerOn = !Conversation.isReady(seen.get(begin));
      for (Request request : conversation.requests())
        if (request.at() > begin && request.at() < at && isForbidden(request, atPowerOn))
          verdict.wrong(
              "reprint.sends",
              Value.text(Approval.number(slip)),
              Value.text(""),
              request.says(),
              request.seen(),
              seen.get(at));
    }

    /// After a sign-in, or when the terminal has just started, it may have other things to send.
    private static boolean isForbidden(Request request, boolean atPowerOn) {
      return switch (request.kind()) {
        case BALANCE,
            SALE,
            VOID,
            REFUND,
            AUTHORISATION,
            AUTHORISATION_VOID,
            COMPLETION,
            COMPLETION_ADVICE,
            COMPLETION_VOID,
            REVERSAL,
            SETTLEMENT ->
            true;
        case SIGN_IN -> false;
        case UPLOAD, UPLOAD_END, SIGN_OFF, ECHO, SCRIPT_RESULT, DOWNLOAD, UNKNOWN -> !atPowerOn;
      };
    }
  }
}
