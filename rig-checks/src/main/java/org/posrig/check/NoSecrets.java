package org.posrig.check;

import java.util.List;
import java.util.regex.Pattern;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;

/// No card number, track, PIN or key in anything that can be read.
final class NoSecrets implements Check {
  private static final Pattern SHOWS_MORE = Pattern.compile("^\\d{7,}|\\d{5,}$");

  @Override
  public String name() {
    return "no-secrets";
  }

  @Override
  public String rule() {
    return "I8 no clear card number, track, PIN or key on display, slip or in a log; of a card number the first"
        + " six and last four digits at most (terminal-behaviour.md 6, 7.2)";
  }

  @Override
  public Verdict judge(History history) {
    VerdictBuilder notes = new VerdictBuilder();
    List<Observation> seen = history.seen();
    for (Observation one : seen) judge(one, notes);
    return notes.verdict("output", "without a secret", "nothing was shown, printed or sent");
  }

  private static void judge(Observation seen, VerdictBuilder notes) {
    switch (seen.event()) {
      case Event.LeakSeen leak ->
          notes.wrong(
              "a " + leak.kind() + " stood in " + leak.where() + ": " + leak.masked(), seen);
      case Event.SlipPrinted slip -> {
        notes.looked();
        if (SHOWS_MORE.matcher(slip.field("card")).find())
          notes.wrong(
              "a slip shows more of the card number than its first six and last four digits", seen);
      }
      case Event.ScreenShowed _, Event.Message _ -> notes.looked();
      case Event _ -> {}
    }
  }
}
