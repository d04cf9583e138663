package org.posrig.check.rule;

import java.util.regex.Pattern;
import org.posrig.check.view.Approval;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.meaning.SlipField;
import org.posrig.text.Value;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;
import org.posrig.verdict.VerdictBuilder;

/// No card number, track, PIN or key in anything that can be read.
public final class NoSecrets implements Check {
  private static final Pattern SHOWS_MORE = Pattern.compile("^\\d{7,}|\\d{5,}$");

  @Override
  public String name() {
    return "no-secrets";
  }

  @Override
  public Verdict judge(History history) {
    VerdictBuilder verdict = new VerdictBuilder();
    for (Observation one : history.seen()) judge(one, verdict);
    return verdict.verdict("pass.outputs", "idle.outputs");
  }

  private static void judge(Observation seen, VerdictBuilder verdict) {
    switch (seen.event()) {
      case Event.LeakSeen leak ->
          verdict.wrong(
              "secret.shown",
              Value.word(leak.where()),
              Value.word(leak.kind()),
              Value.text(leak.masked()),
              seen);
      case Event.SlipPrinted slip -> {
        verdict.looked();
        if (SHOWS_MORE.matcher(slip.field(SlipField.CARD)).find())
          verdict.wrong("secret.card-on-slip", Value.text(Approval.number(slip)), seen);
      }
      case Event.ScreenShowed _, Event.PinPadShowed _, Event.Message _ -> verdict.looked();
      case Event _ -> {}
    }
  }
}
