package org.posrig.reference.defect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.posrig.terminal.Defect;
import org.posrig.text.Sentence;

/// Realistic bugs, each small and at the one place where it belongs, each with the check that must
/// see it.
public enum SeededDefect {
  NO_REVERSAL("reversal-before-next"),
  REVERSAL_AFTER_NEXT_SALE("reversal-before-next"),
  NEW_STAN_ON_REVERSAL("reversal-before-next"),
  REVERSAL_FORGOTTEN_AFTER_ONE_TRY("reversal-before-next"),
  REVERSAL_DROPPED_ON_CONNECT_FAILURE("reversal-before-next"),
  SETTLES_BEFORE_REVERSAL("reversal-before-next"),
  REVERSAL_IN_RAM_ONLY("survives-power-loss"),
  PRINTS_BEFORE_STORING("survives-power-loss"),
  NEW_STAN_NOT_STORED("stan-increases"),
  SAME_STAN_ON_RETRY("stan-increases"),
  DOUBLE_SEND("one-live-booking"),
  APPROVES_ON_TIMEOUT("approved-by-host"),
  IGNORES_MAC("approved-by-host"),
  ACCEPTS_STALE_ANSWER("approved-by-host"),
  DECLINED_PRINTS_SLIP("approved-by-host"),
  SIGNS_NOTHING("requests-are-right"),
  IGNORES_AMOUNT_ECHO("receipt-equals-answer"),
  APPROVES_PART_IN_FULL("receipt-equals-answer"),
  WRONG_AMOUNT_ON_SLIP("receipt-equals-answer"),
  WRONG_REFERENCE_ON_SLIP("receipt-equals-answer"),
  VOID_WITHOUT_MINUS("receipt-equals-answer"),
  REPRINT_WITHOUT_MARK("reprint-is-a-copy"),
  REPRINT_GOES_ONLINE("scenario"),
  REPRINT_WITHOUT_AUTH("reprint-is-a-copy"),
  FULL_PAN_ON_SLIP("no-secrets"),
  FULL_PAN_ON_SCREEN("no-secrets"),
  JOURNAL_CLEARED_ON_UNANSWERED_SETTLEMENT("scenario"),
  TOTALS_FORGET_VOIDS("totals-agree"),
  SELLS_WHEN_SIGNED_OFF("scenario"),
  SELLS_WHEN_LOCKED("scenario"),
  UNLOCKED_BY_POWER("scenario"),
  VOID_NOT_MARKED("scenario"),
  REVERSES_REFUSALS("scenario"),
  KEY_CHECK_SKIPPED("scenario"),
  SELLS_WHEN_FULL("silent-when-closed"),
  AMOUNT_OF_SIX_DIGITS("screen-agrees"),
  PIN_PAD_TELLS_ANOTHER_AMOUNT("screen-agrees"),
  BALANCE_WITHOUT_MAC("screen-agrees"),
  REVERSAL_LOST_AT_SIGN_OFF("reversal-before-next"),
  SETTLES_WHEN_LOCKED("silent-when-closed"),
  UPLOAD_WITHOUT_LAST_SALE("upload-is-whole"),
  SETTLEMENT_SLIP_LOST_WITH_POWER("totals-agree"),
  VOID_WITHOUT_HOLDERS_COPY("slip-for-every-approval"),
  NO_SLIP_AFTER_PAPER_OUT("scenario"),
  FALLBACK_NOT_TOLD("requests-are-right"),
  REFUND_WITHOUT_MINUS("receipt-equals-answer"),
  REVERSES_REFUNDS("reversal-before-next"),
  REFUND_SENT_AGAIN("one-request-per-intent"),
  UPLOAD_WITHOUT_REFUNDS("upload-is-whole"),
  AUTHORISATIONS_IN_TOTALS("totals-agree"),
  ADVICE_UNDER_NEW_STAN("one-request-per-intent"),
  ADVICE_LOST_WITH_POWER("approved-by-host"),
  ADVICE_SENT_ONCE("scenario"),
  REFUSED_ADVICE_COUNTS("totals-agree"),
  STORED_WITHOUT_SLIP("slip-for-every-approval"),
  REVERSAL_LOST_BY_STORING("reversal-before-next");

  private final String caughtBy;

  SeededDefect(String caughtBy) {
    this.caughtBy = caughtBy;
  }

  /// As in `--defect NAME`.
  public String defectName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Sentence says() {
    return Sentence.of("reference.defect." + defectName());
  }

  public static List<Defect> catalogue() {
    return Arrays.stream(values())
        .map(seeded -> new Defect(seeded.defectName(), seeded.says(), seeded.caughtBy))
        .toList();
  }
}
