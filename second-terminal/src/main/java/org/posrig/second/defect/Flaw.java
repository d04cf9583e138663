package org.posrig.second.defect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.posrig.terminal.Defect;

/// Realistic bugs, each at the one place where it belongs, each with the check that must see it.
public enum Flaw {
  REVERSAL_LOST_WITH_POWER(
      "keeps the reversal record where it does not outlive the power", "survives-power-loss"),
  REVERSAL_SENT_ONCE(
      "drops the reversal when its first sending gets no answer", "reversal-before-next"),
  ANSWER_NOT_AUTHENTICATED("approves without looking at the answer's MAC", "approved-by-host"),
  TAKES_LATE_ANSWER("takes the answer to an earlier request for its own", "approved-by-host"),
  AMOUNT_CUT_ON_SLIP("prints the amount without its last digit", "receipt-equals-answer"),
  COPY_LIKE_FIRST("prints a slip again without saying so", "reprint-is-a-copy"),
  VOIDS_AGAIN("lets a purchase be voided that has been voided", "scenario"),
  NUMBER_USED_AGAIN(
      "uses the trace number again after a request without an answer", "stan-increases"),
  VOID_OF_ANOTHER("names the wrong invoice in the request for a void", "requests-are-right"),
  TOTALS_WITH_VOIDED("counts voided purchases in the totals of the batch", "totals-agree"),
  WHOLE_NUMBER_ON_SLIP("prints the whole card number", "no-secrets");

  private final String says;
  private final String caughtBy;

  Flaw(String says, String caughtBy) {
    this.says = says;
    this.caughtBy = caughtBy;
  }

  /// As in `--defect NAME`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static List<Defect> catalogue() {
    return Arrays.stream(values())
        .map(flaw -> new Defect(flaw.word(), flaw.says, flaw.caughtBy))
        .toList();
  }
}
