package org.posrig.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.text.Formats;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;

/// When the host found the totals wrong, it gets every sale again: one that is left out is one that
/// the shop may not be paid for.
final class UploadIsWhole implements Check {
  private static final Set<String> TAKEN = Set.of("00", "94");
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
    VerdictBuilder notes = new VerdictBuilder();
    Conversation talk = Conversation.of(history);
    for (Request asked : talk.asked())
      if (isEnd(asked))
        settlement(asked, talk)
            .ifPresent(settled -> new Case(settled, asked, history, talk, notes).judge());
    return notes.verdict("upload", "whole at the end", "nothing was uploaded");
  }

  private static boolean isEnd(Request asked) {
    return asked.mti().equals("0320")
        && Set.of(ENDED_UPLOAD, ENDED_BALANCED).contains(asked.management());
  }

  /// The last settlement of the batch whose result had come.
  private static Optional<Request> settlement(Request end, Conversation talk) {
    return talk.asked().stream()
        .filter(one -> one.mti().equals("0500") && one.at() < end.at())
        .filter(one -> one.sameBatch(end.batch()) && Totals.balanced(one).isPresent())
        .reduce((a, b) -> b);
  }

  private record Case(
      Request settlement, Request end, History history, Conversation talk, VerdictBuilder notes) {

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
      again();
    }

    private void whole(Map<String, Long> uploaded) {
      for (Request sale : talk.money()) if (isDue(sale)) due(sale, uploaded);
    }

    private void due(Request sale, Map<String, Long> uploaded) {
      long cents = sale.approval().map(answer -> answer.cents(sale)).orElse(sale.cents());
      Long told = uploaded.get(sale.stan());
      if (told == null)
        notes.wrong(sale.says() + " was left out of what the host took", sale.seen(), end.seen());
      else if (told != cents)
        notes.wrong(
            sale.says()
                + " went up over "
                + Formats.money(told)
                + ", the host had approved "
                + Formats.money(cents),
            sale.seen(),
            end.seen());
    }

    /// Trace number → cents, from lists and from uploads of one that the host took. What was sent
    /// twice counts once.
    private Map<String, Long> uploaded() {
      Map<String, Long> entries = new LinkedHashMap<>();
      for (Request one : talk.asked())
        if (isEntries(one) && isTaken(one)) entries.putAll(entries(one));
      return entries;
    }

    private static Map<String, Long> entries(Request upload) {
      Map<String, Long> entries = new LinkedHashMap<>();
      Matcher entry = ENTRY.matcher(upload.field(48));
      while (entry.find()) entries.put(entry.group(1), Request.number(entry.group(2)));
      if (!upload.field(4).isEmpty()) entries.put(upload.stan(), upload.cents());
      return entries;
    }

    /// An upload that broke off goes on where it was (host-protocol.md 1.13).
    private void again() {
      Map<String, Request> known = new LinkedHashMap<>();
      for (Request one : talk.asked()) {
        if (!isEntries(one) || one.at() < settlement.at()) continue;
        for (String stan : entries(one).keySet()) {
          Request before = known.get(stan);
          if (before != null && knows(before, one))
            notes.wrong(
                "sale " + stan + " went up again, though the host had taken it",
                before.seen(),
                one.seen());
          known.put(stan, one);
        }
      }
    }

    /// Whether the terminal had the host's answer: it came before any trouble and outlived it.
    private boolean knows(Request upload, Request next) {
      return isTaken(upload)
          && upload.answers().getFirst().at() < next.at()
          && history.seen().subList(upload.at(), next.at()).stream()
              .noneMatch(Conversation::isPowerCut)
          && history.seen().subList(upload.at(), upload.answers().getFirst().at()).stream()
              .noneMatch(one -> one.event() instanceof Event.ScreenShowed);
    }

    private boolean isEntries(Request one) {
      return one.mti().equals("0320") && one.at() < end.at() && one.sameBatch(settlement.batch());
    }

    /// Accepted, or known from an earlier time.
    private static boolean isTaken(Request upload) {
      return upload.answers().stream().anyMatch(answer -> TAKEN.contains(answer.code()));
    }

    /// Approved on the display and on the host's word, never voided or reversed.
    private boolean isDue(Request sale) {
      return !sale.isVoid()
          && sale.at() < settlement.at()
          && sale.sameBatch(settlement.batch())
          && sale.shown() == Request.Shown.APPROVED
          && sale.approval().isPresent()
          && talk.reversalsOf(sale).isEmpty()
          && voidsOf(sale).isEmpty();
    }

    private List<Request> voidsOf(Request sale) {
      return talk.money().stream()
          .filter(one -> one.isVoid() && one.originalStan().equals(sale.stan()))
          .filter(one -> sale.sameBatch(one.originalBatch()) && one.approval().isPresent())
          .toList();
    }
  }
}
