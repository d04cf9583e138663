package org.posrig.check.rule;

import java.util.List;
import java.util.Optional;
import org.posrig.check.view.Completeness;
import org.posrig.check.view.Conversation;
import org.posrig.check.view.LedgerView;
import org.posrig.check.view.Request;
import org.posrig.history.Event;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.EventText;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.BatchTotals;
import org.posrig.meaning.ScreenMeaning.Says;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Value;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;
import org.posrig.verdict.VerdictBuilder;

/// The terminal's totals, its settlement slip and the host's ledger have the same sums.
public final class TotalsAgree implements Check {
  @Override
  public String name() {
    return "totals-agree";
  }

  @Override
  public Verdict judge(History history) {
    return new Case(history).judge();
  }

  private static final class Case {
    private final VerdictBuilder verdict = new VerdictBuilder();
    private final History history;
    private final Conversation conversation;
    private final LedgerView ledger;

    Case(History history) {
      this.history = history;
      this.conversation = Conversation.of(history);
      this.ledger = LedgerView.of(history, conversation);
    }

    Verdict judge() {
      conversation.openUnknown(verdict);
      SettledOnPaper paper = new SettledOnPaper(history);
      for (Request settlement : settlements()) {
        claim(settlement);
        paper.look(settlement, verdict);
      }
      List<Observation> seen = history.seen();
      for (int i = 0; i < seen.size(); i++)
        if (seen.get(i).event() instanceof SlipPrinted slip && isSettlement(slip))
          slip(slip, i, seen.get(i));
      if (Completeness.of(history).complete()) conversation.money().forEach(this::settled);
      return verdict.verdict("pass.settlements", "idle.settlements");
    }

    private List<Request> settlements() {
      return conversation.of(TransactionKind.SETTLEMENT);
    }

    /// The closing settles: what was approved and booked is in an answered settlement behind it.
    private void settled(Request request) {
      if (!request.kind().isTotalled()
          || !(request.shown() == Says.APPROVED || request.isAdvice())
          || ledger.liveOf(request).isEmpty()) return;
      boolean settled =
          settlements().stream()
              .filter(one -> one.at() > request.at())
              .anyMatch(one -> one.sameBatch(request.batch()) && !one.answers().isEmpty());
      if (!settled) verdict.wrong("settlement.left-out", request.says(), request.seen());
    }

    private void claim(Request settlement) {
      verdict.looked();
      BatchTotals claimed = settlement.meaning().totals();
      if (!claimed.isSaid())
        verdict.wrong("settlement.without-totals", settlement.says(), settlement.seen());
      else if (!agrees(settlement, claimed))
        verdict.wrong(
            "settlement.differs",
            Value.text(settlement.batch()),
            EventText.totals(ledger.expected(settlement.batch(), settlement.at())),
            EventText.totals(claimed),
            settlement.seen());
    }

    /// The host's own word counts as well: the batch may be older than the history.
    private boolean agrees(Request settlement, BatchTotals claimed) {
      return claimed.equals(ledger.expected(settlement.batch(), settlement.at()))
          || claimed.equals(ledger.known(settlement.batch(), settlement.at()))
          || history
              .from(settlement.at())
              .all(Event.Settled.class)
              .anyMatch(
                  settled ->
                      settled.host().equals(claimed) && settlement.sameBatch(settled.batch()));
    }

    private static boolean isSettlement(SlipPrinted slip) {
      return slip.complete() && SettledOnPaper.isSettlement(slip);
    }

    private void slip(SlipPrinted slip, int at, Observation seen) {
      Optional<Request> found = settlementOf(slip, at);
      if (found.isEmpty() && !slip.reading().duplicate())
        verdict.wrong("settlement.slip-of-none", Value.text(slip.field(SlipField.BATCH)), seen);
      found.ifPresent(settlement -> slip(slip, settlement, seen));
    }

    private void slip(SlipPrinted slip, Request settlement, Observation seen) {
      verdict.looked();
      same(slip, SlipField.TERMINAL, settlement.meaning().terminal(), settlement, seen);
      same(slip, SlipField.MERCHANT, settlement.meaning().merchant(), settlement, seen);
      if (settlement.meaning().totals().isSaid()) sums(slip, settlement, seen);
      result(slip, SettledOnPaper.resultOf(settlement), settlement, seen);
    }

    private void same(
        SlipPrinted slip, SlipField field, String right, Request settlement, Observation seen) {
      String printed = slip.field(field);
      if (!printed.isEmpty() && !printed.equals(right))
        differs(field, right, printed, settlement, seen);
    }

    private void differs(
        SlipField field, String right, String printed, Request settlement, Observation seen) {
      verdict.wrong(
          "settlement.slip-field",
          Value.word(field),
          Value.text(right),
          Value.text(printed),
          settlement.seen(),
          seen);
    }

    private Optional<Request> settlementOf(SlipPrinted slip, int at) {
      return settlements().stream()
          .filter(one -> one.at() < at && one.sameBatch(slip.field(SlipField.BATCH)))
          .reduce((a, b) -> b);
    }

    private void sums(SlipPrinted slip, Request settlement, Observation seen) {
      BatchTotals claimed = settlement.meaning().totals();
      Optional<BatchTotals> printed = SettledOnPaper.totals(slip);
      if (printed.isEmpty() && !SettledOnPaper.hasTotals(slip)) return;
      if (!printed.equals(Optional.of(claimed)))
        verdict.wrong(
            "settlement.slip-totals",
            Value.text(settlement.batch()),
            EventText.totals(claimed),
            EventText.totals(printed.orElse(BatchTotals.UNSAID)),
            settlement.seen(),
            seen);
    }

    private void result(SlipPrinted slip, BatchResult host, Request settlement, Observation seen) {
      BatchResult printed = slip.reading().result();
      if (printed != BatchResult.UNSAID && host != BatchResult.UNSAID && printed != host)
        verdict.wrong(
            "settlement.slip-result",
            Value.text(settlement.batch()),
            Value.word(host),
            Value.word(printed),
            settlement.seen(),
            seen);
    }
  }
}
