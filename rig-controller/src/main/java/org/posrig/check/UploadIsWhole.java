package org.posrig.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.posrig.history.History;
import org.posrig.history.Told;

/// When the host found the totals wrong, it gets every sale again: one that is left out is one that
/// the shop may not be paid for.
final class UploadIsWhole implements Check {
  private static final String ENDED_UPLOAD = "202";
  private static final String ENDED_BALANCED = "207";

  /// Card organisation 2, trace number 6, card number, amount 12, as the history shows them.
  private static final Pattern ENTRY = Pattern.compile("\\d{2} (\\d{6}) \\S+ (\\d{12})");

  @Override
  public String name() {
    return "upload-is-whole";
  }

  @Override
  public String rule() {
    return "after a settlement that does not balance each approved sale of the batch that was not voided goes up once more over"
        + " its amount, and the end of the upload tells the host's own result (terminal-behaviour.md 4.7,"
        + " host-protocol.md 1.13)";
  }

  @Override
  public Verdict judge(History history) {
    Notes notes = new Notes();
    Talk talk = Talk.of(history);
    for (Asked asked : talk.asked())
      if (isEnd(asked))
        settlement(asked, talk).ifPresent(settled -> new Case(settled, asked, talk, notes).judge());
    return notes.verdict("upload", "whole at the end", "nothing was uploaded");
  }

  private static boolean isEnd(Asked asked) {
    return asked.mti().equals("0320")
        && Set.of(ENDED_UPLOAD, ENDED_BALANCED).contains(asked.management());
  }

  /// The last settlement of the batch whose result had come.
  private static Optional<Asked> settlement(Asked end, Talk talk) {
    return talk.asked().stream()
        .filter(one -> one.mti().equals("0500") && one.at() < end.at())
        .filter(one -> one.sameBatch(end.batch()) && Totals.balanced(one).isPresent())
        .reduce((a, b) -> b);
  }

  private record Case(Asked settlement, Asked end, Talk talk, Notes notes) {

    void judge() {
      notes.looked();
      boolean balanced = Totals.balanced(settlement).equals(Optional.of(true));
      if (balanced != end.management().equals(ENDED_BALANCED))
        notes.wrong(
            "the upload ends with "
                + end.management()
                + ", the host had found the batch "
                + (balanced ? "" : "not ")
                + "balanced",
            settlement.seen(),
            end.seen());
      else if (Totals.domesticDiffer(settlement)) whole(uploaded());
    }

    private void whole(Map<String, Long> uploaded) {
      for (Asked sale : talk.money()) if (isDue(sale)) due(sale, uploaded);
    }

    private void due(Asked sale, Map<String, Long> uploaded) {
      long cents = sale.approval().map(answer -> answer.cents(sale)).orElse(sale.cents());
      Long told = uploaded.get(sale.stan());
      if (told == null)
        notes.wrong(sale.says() + " was left out of the upload", sale.seen(), end.seen());
      else if (told != cents)
        notes.wrong(
            sale.says()
                + " went up over "
                + Told.money(told)
                + ", the host had approved "
                + Told.money(cents),
            sale.seen(),
            end.seen());
    }

    /// Trace number → cents, from lists and from uploads of one. What was sent twice counts once.
    private Map<String, Long> uploaded() {
      Map<String, Long> entries = new LinkedHashMap<>();
      for (Asked one : talk.asked())
        if (one.mti().equals("0320") && one.at() < end.at() && one.sameBatch(settlement.batch())) {
          Matcher entry = ENTRY.matcher(one.field(48));
          while (entry.find()) entries.put(entry.group(1), Asked.number(entry.group(2)));
          if (!one.field(4).isEmpty()) entries.put(one.stan(), one.cents());
        }
      return entries;
    }

    /// Approved on the display and on the host's word, never voided or reversed.
    private boolean isDue(Asked sale) {
      return !sale.isVoid()
          && sale.at() < settlement.at()
          && sale.sameBatch(settlement.batch())
          && sale.shown() == Asked.Shown.APPROVED
          && sale.approval().isPresent()
          && talk.reversalsOf(sale).isEmpty()
          && voidsOf(sale).isEmpty();
    }

    private List<Asked> voidsOf(Asked sale) {
      return talk.money().stream()
          .filter(one -> one.isVoid() && one.originalStan().equals(sale.stan()))
          .filter(one -> sale.sameBatch(one.originalBatch()) && one.approval().isPresent())
          .toList();
    }
  }
}
