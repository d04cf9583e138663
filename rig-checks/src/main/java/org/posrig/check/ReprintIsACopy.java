package org.posrig.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.posrig.history.Event;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;

/// A reprint repeats its original, says that it is a duplicate, and asks nobody.
final class ReprintIsACopy implements Check {
  private static final Set<String> MONEY = Set.of("0100", "0200", "0220", "0400", "0500");

  @Override
  public String name() {
    return "reprint-is-a-copy";
  }

  @Override
  public String rule() {
    return "I6 a reprint is the original and the mark DUPLICATE, and sends nothing (terminal-behaviour.md 4.5, 6)";
  }

  @Override
  public Verdict judge(History history) {
    Case judged = new Case(history);
    for (int i = 0; i < judged.seen.size(); i++)
      if (judged.seen.get(i).event() instanceof SlipPrinted slip && Approval.isReceipt(slip))
        judged.slip(slip, i);
    return judged.notes.verdict("reprint", "held against the first slip", "nothing was reprinted");
  }

  private static final class Case {
    private final VerdictBuilder notes = new VerdictBuilder();
    private final List<Observation> seen;
    private final Conversation talk;

    Case(History history) {
      this.seen = history.seen();
      this.talk = Conversation.of(history);
    }

    void slip(SlipPrinted slip, int at) {
      if (Approval.isDuplicate(slip)) duplicate(slip, at);
      else unmarked(slip, at);
    }

    private void duplicate(SlipPrinted slip, int at) {
      notes.looked();
      original(slip, at, List.of("kind", "voucher", "batch"))
          .or(() -> sameReference(slip, at))
          .ifPresent(original -> compare(slip, at, original));
      if (slip.complete()) sends(slip, at);
    }

    private void compare(SlipPrinted slip, int at, int originalAt) {
      Map<String, String> original = numbers((SlipPrinted) seen.get(originalAt).event());
      Map<String, String> copy = numbers(slip);
      if (!slip.complete()) original.keySet().retainAll(copy.keySet());
      if (!copy.equals(original))
        notes.wrong(
            "the reprint of "
                + slip.field("voucher")
                + " differs from its original in "
                + differing(original, copy),
            seen.get(originalAt),
            seen.get(at));
    }

    private static String differing(Map<String, String> original, Map<String, String> copy) {
      Map<String, String> all = new LinkedHashMap<>(original);
      all.putAll(copy);
      return all.keySet().stream()
          .filter(
              name ->
                  !Optional.ofNullable(original.get(name))
                      .equals(Optional.ofNullable(copy.get(name))))
          .toList()
          .toString();
    }

    private static Map<String, String> numbers(SlipPrinted slip) {
      Map<String, String> fields = new LinkedHashMap<>(slip.fields());
      fields.remove("copy");
      fields.remove("duplicate");
      fields.remove("signature");
      fields.remove("operator");
      return fields;
    }

    /// A reprint may have got another voucher number.
    private Optional<Integer> sameReference(SlipPrinted slip, int at) {
      boolean known = slip.field("rrn").isEmpty() || Approval.requestOf(slip, at, talk).isPresent();
      return known ? Optional.empty() : original(slip, at, List.of("rrn"));
    }

    /// Whole, not marked, and the same in these fields.
    private Optional<Integer> original(SlipPrinted slip, int at, List<String> same) {
      for (int i = at - 1; i >= 0; i--)
        if (seen.get(i).event() instanceof SlipPrinted other
            && other.complete()
            && !Approval.isDuplicate(other)
            && same.stream().allMatch(name -> slip.field(name).equals(other.field(name))))
          return Optional.of(i);
      return Optional.empty();
    }

    /// The same copy, printed whole once before, and the terminal was idle in between.
    private void unmarked(SlipPrinted slip, int at) {
      if (slip.field("copy").isEmpty()) return;
      original(slip, at, List.of("kind", "voucher", "batch", "copy"))
          .filter(earlier -> isIdleBetween(earlier, at))
          .ifPresent(
              earlier ->
                  notes.wrong(
                      "slip "
                          + slip.field("voucher")
                          + " was printed again without the mark of a duplicate",
                      seen.get(earlier),
                      seen.get(at)));
    }

    private boolean isIdleBetween(int from, int to) {
      return seen.subList(from, to).stream().anyMatch(Case::isReady);
    }

    private static boolean isReady(Observation one) {
      return one.event() instanceof Event.ScreenShowed screen && screen.ready();
    }

    /// Since the terminal was last idle or switched on, unless it prints what it has just asked
    /// for. Of whole slips only: a torn one is seen when it is torn off, and that may be at the
    /// next slip, long after the terminal gave it up.
    private void sends(SlipPrinted slip, int at) {
      int begin = at;
      while (begin > 0
          && !isReady(seen.get(begin))
          && !(seen.get(begin).event() instanceof Event.PowerSwitched)) begin--;
      if (!isSentBy(begin, slip)) return;
      boolean atPowerOn = !isReady(seen.get(begin));
      for (Request asked : talk.asked())
        if (asked.at() > begin && asked.at() < at && isForbidden(asked, atPowerOn))
          notes.wrong(
              "the reprint of " + slip.field("voucher") + " sent a " + asked.mti(),
              asked.seen(),
              seen.get(at));
    }

    /// After a sign-in, or when the terminal has just started, it may have other things to tell.
    private static boolean isForbidden(Request asked, boolean atPowerOn) {
      return MONEY.contains(asked.mti()) || !(atPowerOn || asked.mti().equals("0800"));
    }

    private boolean isSentBy(int position, SlipPrinted slip) {
      return talk.money(slip.field("voucher"), slip.field("batch"), position).isPresent();
    }
  }
}
