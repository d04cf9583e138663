package org.posrig.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.posrig.history.Event;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.text.Formats;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;

/// The terminal's totals, its settlement slip and the host's books tell the same sums.
final class TotalsAgree implements Check {

  @Override
  public String name() {
    return "totals-agree";
  }

  @Override
  public String rule() {
    return "I4 the totals of the 0500 are those of the host's books, no approval is left out, and the settlement slip comes, also after power loss,"
        + " and repeats them and the host's result (terminal-behaviour.md 6, host-protocol.md 1.13)";
  }

  @Override
  public Verdict judge(History history) {
    return new Case(history).judge();
  }

  private static final class Case {
    private final VerdictBuilder notes = new VerdictBuilder();
    private final History history;
    private final Conversation talk;
    private final LedgerView books;

    Case(History history) {
      this.history = history;
      this.talk = Conversation.of(history);
      this.books = LedgerView.of(history, talk);
    }

    Verdict judge() {
      SettledOnPaper paper = new SettledOnPaper(history);
      for (Request settlement : settlements()) {
        claim(settlement);
        paper.look(settlement, notes);
      }
      List<Observation> seen = history.seen();
      for (int i = 0; i < seen.size(); i++)
        if (seen.get(i).event() instanceof SlipPrinted slip && isSettlement(slip))
          slip(slip, i, seen.get(i));
      if (Completeness.of(history).complete()) talk.money().forEach(this::settled);
      return notes.verdict("settlement", "held against the books", "nothing was settled");
    }

    private List<Request> settlements() {
      return talk.asked().stream().filter(one -> one.mti().equals("0500")).toList();
    }

    /// The closing settles: what was approved and booked is in an answered settlement behind it.
    private void settled(Request asked) {
      if (asked.shown() != Request.Shown.APPROVED || books.liveOf(asked).isEmpty()) return;
      boolean settled =
          settlements().stream()
              .filter(one -> one.at() > asked.at())
              .anyMatch(one -> one.sameBatch(asked.batch()) && !one.answers().isEmpty());
      if (!settled) notes.wrong(asked.says() + " was approved and never settled", asked.seen());
    }

    private void claim(Request settlement) {
      notes.looked();
      Optional<Event.Totals> claimed = Totals.claimed(settlement);
      if (claimed.isEmpty()) notes.wrong("a settlement without totals in F48", settlement.seen());
      else if (!agrees(settlement, claimed.get()))
        notes.wrong(says(settlement, claimed.get()), settlement.seen());
    }

    /// The host's own word counts as well: the batch may be older than the history.
    private boolean agrees(Request settlement, Event.Totals claimed) {
      return claimed.equals(books.expected(settlement.batch(), settlement.at()))
          || later(settlement)
              .all(Event.Settled.class)
              .anyMatch(
                  settled ->
                      settled.host().equals(claimed) && settlement.sameBatch(settled.batch()));
    }

    private History later(Request settlement) {
      return history.from(settlement.at());
    }

    private String says(Request settlement, Event.Totals claimed) {
      return "the terminal settles batch "
          + settlement.batch()
          + " with "
          + Totals.says(claimed)
          + ", the books hold "
          + Totals.says(books.expected(settlement.batch(), settlement.at()));
    }

    private static boolean isSettlement(SlipPrinted slip) {
      return slip.complete() && SettledOnPaper.isSettlement(slip);
    }

    private void slip(SlipPrinted slip, int at, Observation seen) {
      Optional<Request> found = settlementOf(slip, at);
      if (found.isEmpty() && !Approval.isDuplicate(slip))
        notes.wrong(
            "a settlement slip of batch " + slip.field("batch") + ", which was not settled", seen);
      found.ifPresent(
          settlement -> {
            notes.looked();
            whose(slip, settlement, seen);
            Totals.claimed(settlement)
                .ifPresent(claimed -> compare(slip, claimed, settlement, seen));
            Totals.balanced(settlement)
                .ifPresent(balanced -> result(slip, balanced, settlement, seen));
          });
    }

    private void whose(SlipPrinted slip, Request settlement, Observation seen) {
      same(slip.field("terminal"), settlement.field(41), settlement, seen);
      same(slip.field("merchant"), settlement.field(42), settlement, seen);
    }

    private void same(String told, String right, Request settlement, Observation seen) {
      if (!told.isEmpty() && !told.equals(right.strip()))
        notes.wrong(
            "the settlement slip tells " + told + ", the 0500 " + right, settlement.seen(), seen);
    }

    private Optional<Request> settlementOf(SlipPrinted slip, int at) {
      return settlements().stream()
          .filter(one -> one.at() < at && one.sameBatch(slip.field("batch")))
          .reduce((a, b) -> b);
    }

    private void compare(
        SlipPrinted slip, Event.Totals claimed, Request settlement, Observation seen) {
      List<String> told = new ArrayList<>();
      told.add(Long.toString(Request.number(slip.field("debit-count"))));
      told.add(slip.field("debit-amount"));
      told.add(Long.toString(Request.number(slip.field("credit-count"))));
      told.add(slip.field("credit-amount").replace("-", ""));
      List<String> right =
          List.of(
              Integer.toString(claimed.debits()),
              Formats.money(claimed.debitCents()),
              Integer.toString(claimed.credits()),
              Formats.money(claimed.creditCents()));
      if (!told.equals(right))
        notes.wrong(
            "the settlement slip tells " + told + ", the 0500 " + right, settlement.seen(), seen);
    }

    private void result(SlipPrinted slip, boolean balanced, Request settlement, Observation seen) {
      String told = slip.field("result");
      boolean toldBalanced = told.equals("BALANCED") || told.equals("对账平");
      if (!told.isEmpty() && toldBalanced != balanced)
        notes.wrong(
            "the settlement slip says '"
                + told
                + "', the host "
                + (balanced ? "" : "not ")
                + "balanced",
            settlement.seen(),
            seen);
    }
  }
}
