package org.posrig.check.paper;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.posrig.check.view.Approval;
import org.posrig.check.view.Conversation;
import org.posrig.check.view.LedgerView;
import org.posrig.check.view.Request;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.meaning.SlipField;
import org.posrig.text.Value;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;
import org.posrig.verdict.VerdictBuilder;

/// What stands on a receipt is what the host answered, byte by byte.
public final class ReceiptEqualsAnswer implements Check {
  @Override
  public String name() {
    return "receipt-equals-answer";
  }

  @Override
  public Verdict judge(History history) {
    return new Case(history).judge(history.seen());
  }

  private static final class Case {
    private final VerdictBuilder verdict = new VerdictBuilder();
    private final Conversation conversation;
    private final PayingCard card;
    private final SlipForm form;

    Case(History history) {
      this.conversation = Conversation.of(history);
      this.card =
          new PayingCard(history, LedgerView.of(history, conversation), conversation::decidedAt);
      this.form = new SlipForm(conversation);
    }

    Verdict judge(List<Observation> seen) {
      for (int i = 0; i < seen.size(); i++)
        if (seen.get(i).event() instanceof SlipPrinted slip) judge(slip, i, seen.get(i));
      return verdict.verdict("pass.receipts", "idle.receipts");
    }

    private void judge(SlipPrinted slip, int at, Observation seen) {
      if (Approval.isUnknown(slip)) verdict.open("open.unknown-slip-title", title(slip));
      if (!Approval.isReceipt(slip)) return;
      Optional<Request> request = conversation.of(slip, at);
      if (request.isPresent()) judge(slip, request.get(), at, seen);
      else if (!slip.reading().duplicate() && !Approval.mayComeFirst(slip))
        verdict.wrong("slip.of-no-request", Value.text(Approval.number(slip)), seen);
    }

    private static Value title(SlipPrinted slip) {
      return Value.text(
          slip.lines().stream()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .findFirst()
              .orElse("–"));
    }

    private void judge(SlipPrinted slip, Request request, int at, Observation seen) {
      compare(slip, request, at, seen);
      card.compare(slip, request, seen, verdict);
      form.judge(slip, request, seen, verdict);
    }

    /// Without an approving answer there is nothing to compare with: that is I2's.
    private void compare(SlipPrinted slip, Request request, int at, Observation seen) {
      if (request.isAdvice()) {
        compare(slip, request, request.seen(), seen, field -> SlipFields.right(field, request));
        return;
      }
      request.answers().stream()
          .filter(answer -> answer.approves() && answer.cameBefore(at, seen))
          .reduce((a, b) -> a.believable() ? a : b)
          .ifPresent(
              answer ->
                  compare(
                      slip,
                      request,
                      answer.seen(),
                      seen,
                      field -> SlipFields.right(field, request, answer)));
    }

    private void compare(
        SlipPrinted slip,
        Request request,
        Observation source,
        Observation seen,
        Function<SlipField, Optional<String>> right) {
      verdict.looked();
      if (!slip.reading().kind().isFor(request.kind()))
        verdict.wrong(
            "slip.title",
            Value.text(Approval.number(slip)),
            Value.word(request.kind()),
            Value.word(slip.reading().kind()),
            request.seen(),
            seen);
      for (SlipField field : SlipField.values())
        if (!SlipFields.agrees(field, slip, right.apply(field)))
          verdict.wrong(
              "slip.field",
              Value.part("slip.field-of", Value.word(field), Value.text(Approval.number(slip))),
              Value.text(right.apply(field).orElse("")),
              Value.text(slip.field(field)),
              source,
              seen);
    }
  }
}
