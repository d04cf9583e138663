package org.posrig.check;

import java.util.List;
import java.util.Optional;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;

/// What stands on a receipt is what the host answered, byte by byte.
final class ReceiptEqualsAnswer implements Check {

  @Override
  public String name() {
    return "receipt-equals-answer";
  }

  @Override
  public String rule() {
    return "I5 voucher, amount, batch, reference, authorisation, date, terminal and merchant on a slip are"
        + " those of the answer, card and entry those of the card that paid, the operator who is signed in, and only"
        + " the merchant's copy is signed (terminal-behaviour.md 4.5, 6)";
  }

  @Override
  public Verdict judge(History history) {
    return new Case(history).judge(history.seen());
  }

  private static final class Case {
    private final VerdictBuilder notes = new VerdictBuilder();
    private final Conversation talk;
    private final PayingCard card;
    private final SlipForm form;

    Case(History history) {
      this.talk = Conversation.of(history);
      this.card = new PayingCard(history, LedgerView.of(history, talk));
      this.form = new SlipForm(talk);
    }

    Verdict judge(List<Observation> seen) {
      for (int i = 0; i < seen.size(); i++)
        if (seen.get(i).event() instanceof SlipPrinted slip && Approval.isReceipt(slip))
          judge(slip, i, seen.get(i));
      return notes.verdict("slip", "held against the answer", "no receipt was printed");
    }

    private void judge(SlipPrinted slip, int at, Observation seen) {
      Optional<Request> asked = Approval.requestOf(slip, at, talk);
      if (asked.isPresent()) judge(slip, asked.get(), at, seen);
      else if (!Approval.isDuplicate(slip))
        notes.wrong("voucher " + slip.field("voucher") + " is the number of no request", seen);
    }

    private void judge(SlipPrinted slip, Request asked, int at, Observation seen) {
      compare(slip, asked, at, seen, notes);
      card.compare(slip, asked, seen, notes);
      form.judge(slip, asked, seen, notes);
    }
  }

  /// Without an approving answer there is nothing to compare with: that is I2's.
  private static void compare(
      SlipPrinted slip, Request asked, int at, Observation seen, VerdictBuilder notes) {
    asked.answers().stream()
        .filter(answer -> answer.approves() && answer.cameBefore(at, seen))
        .reduce((a, b) -> a.believable() ? a : b)
        .ifPresent(
            answer -> {
              notes.looked();
              if (Approval.isVoid(slip) != asked.isVoid())
                notes.wrong(
                    "slip " + slip.field("voucher") + " is headed '" + slip.field("kind") + "'",
                    asked.seen(),
                    seen);
              for (SlipField field : SlipField.all())
                if (!field.agrees(slip, asked, answer))
                  notes.wrong(
                      "slip "
                          + slip.field("voucher")
                          + " has "
                          + field.name()
                          + " '"
                          + slip.field(field.name())
                          + "', the answer '"
                          + field.right(asked, answer).orElse("")
                          + "'",
                      answer.seen(),
                      seen);
            });
  }
}
