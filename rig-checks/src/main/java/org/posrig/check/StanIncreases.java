package org.posrig.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.posrig.history.History;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;

/// Every request has a trace number of its own, higher than the one before.
final class StanIncreases implements Check {
  private static final long NUMBERS = 999_999;

  /// A reversal has its original's number. What a batch upload numbers is not told
  /// (host-protocol.md 1.13).
  private static final Set<String> UNNUMBERED = Set.of("0400", "0320");

  /// What may be sent again as it was, until it is answered.
  private static final Set<String> REPEATABLE = Set.of("0220", "0500", "0620", "0800", "0820");

  @Override
  public String name() {
    return "stan-increases";
  }

  @Override
  public String rule() {
    return "I7 trace numbers go up from request to request, 000001 after 999999; none is used for two requests"
        + " (terminal-behaviour.md 4.2, 6)";
  }

  @Override
  public Verdict judge(History history) {
    VerdictBuilder notes = new VerdictBuilder();
    List<Request> earlier = new ArrayList<>();
    for (Request asked : Conversation.of(history).asked())
      if (!UNNUMBERED.contains(asked.mti()) && !asked.stan().isEmpty()) {
        notes.looked();
        if (earlier.stream().noneMatch(one -> repeats(one, asked))) judge(asked, earlier, notes);
      }
    return notes.verdict("trace number", "in rising order", "no request with a trace number");
  }

  private static void judge(Request asked, List<Request> earlier, VerdictBuilder notes) {
    if (number(asked) < 1) notes.wrong("'" + asked.stan() + "' is no trace number", asked.seen());
    else if (!earlier.isEmpty()) compare(earlier.getLast(), asked, notes);
    earlier.add(asked);
  }

  private static long number(Request asked) {
    return asked.stan().matches("\\d{6}") ? Request.number(asked.stan()) : -1;
  }

  private static boolean repeats(Request before, Request asked) {
    return REPEATABLE.contains(asked.mti())
        && before.mti().equals(asked.mti())
        && before.request().fields().equals(asked.request().fields());
  }

  private static void compare(Request before, Request asked, VerdictBuilder notes) {
    long step = Math.floorMod(number(asked) - number(before), NUMBERS);
    if (step == 0)
      notes.wrong("trace number " + asked.stan() + " was used twice", before.seen(), asked.seen());
    else if (step > NUMBERS / 2)
      notes.wrong(
          "trace number " + asked.stan() + " came after " + before.stan(),
          before.seen(),
          asked.seen());
  }
}
