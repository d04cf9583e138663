package org.posrig.second.defect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.posrig.terminal.Defect;
import org.posrig.text.Sentence;

/// Realistic bugs, each at the one place where it belongs, each with the check that must see it.
public enum Flaw {
  REVERSAL_LOST_WITH_POWER("survives-power-loss"),
  REVERSAL_SENT_ONCE("reversal-before-next"),
  ANSWER_NOT_AUTHENTICATED("approved-by-host"),
  TAKES_LATE_ANSWER("receipt-equals-answer"),
  AMOUNT_CUT_ON_SLIP("receipt-equals-answer"),
  COPY_LIKE_FIRST("reprint-is-a-copy"),
  VOIDS_AGAIN("scenario"),
  NUMBER_USED_AGAIN("stan-increases"),
  VOID_OF_ANOTHER("requests-are-right"),
  TOTALS_WITH_VOIDED("totals-agree"),
  WHOLE_NUMBER_ON_SLIP("no-secrets");

  private final String caughtBy;

  Flaw(String caughtBy) {
    this.caughtBy = caughtBy;
  }

  /// As in `--defect NAME`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Sentence says() {
    return Sentence.of("second.defect." + word());
  }

  public static List<Defect> catalogue() {
    return Arrays.stream(values())
        .map(flaw -> new Defect(flaw.word(), flaw.says(), flaw.caughtBy))
        .toList();
  }
}
