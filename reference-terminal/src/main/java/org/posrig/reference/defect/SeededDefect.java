package org.posrig.reference.defect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.posrig.terminal.Defect;

/// Realistic bugs, each small and at the one place where it belongs, each with the check that must
/// see it.
public enum SeededDefect {
  NO_REVERSAL("never keeps a reversal record", "reversal-before-next"),
  REVERSAL_AFTER_NEXT_SALE(
      "sends a pending reversal behind the next transaction instead of before it",
      "reversal-before-next"),
  NEW_STAN_ON_REVERSAL("gives the reversal a STAN of its own", "reversal-before-next"),
  REVERSAL_FORGOTTEN_AFTER_ONE_TRY(
      "drops the reversal when its first sending gets no answer", "reversal-before-next"),
  REVERSAL_DROPPED_ON_CONNECT_FAILURE(
      "deletes the reversal record when the host cannot be reached", "reversal-before-next"),
  SETTLES_BEFORE_REVERSAL("settles while a reversal waits", "reversal-before-next"),
  REVERSAL_IN_RAM_ONLY("loses the reversal record with its power", "survives-power-loss"),
  PRINTS_BEFORE_STORING("stores the approval only when its slip is printed", "survives-power-loss"),
  NEW_STAN_NOT_STORED("goes back to an old STAN after power loss", "stan-increases"),
  SAME_STAN_ON_RETRY("uses the STAN again after a transaction that failed", "stan-increases"),
  DOUBLE_SEND(
      "sends the request again under a new STAN when the answer is slow", "one-live-booking"),
  APPROVES_ON_TIMEOUT("takes silence for an approval", "approved-by-host"),
  IGNORES_MAC("approves without looking at the answer's MAC", "approved-by-host"),
  ACCEPTS_STALE_ANSWER("takes an answer of another STAN for its own", "approved-by-host"),
  DECLINED_PRINTS_SLIP("prints a slip for a declined sale", "approved-by-host"),
  SIGNS_NOTHING("sends requests without a MAC", "requests-are-right"),
  IGNORES_AMOUNT_ECHO("does not compare the answer's amount with its own", "receipt-equals-answer"),
  APPROVES_PART_IN_FULL(
      "books the whole amount when the host approved a part", "receipt-equals-answer"),
  WRONG_AMOUNT_ON_SLIP("loses the last digit of the amount on the slip", "receipt-equals-answer"),
  WRONG_REFERENCE_ON_SLIP(
      "prints the reference number with its last digits swapped", "receipt-equals-answer"),
  VOID_WITHOUT_MINUS("prints the amount of a void without its minus", "receipt-equals-answer"),
  REPRINT_WITHOUT_MARK("does not mark a reprint as a duplicate", "reprint-is-a-copy"),
  REPRINT_GOES_ONLINE("asks the host before it prints again", "scenario"),
  REPRINT_WITHOUT_AUTH("leaves the authorisation number out of a reprint", "reprint-is-a-copy"),
  FULL_PAN_ON_SLIP("prints the whole card number", "no-secrets"),
  FULL_PAN_ON_SCREEN("shows the whole card number with the approval", "no-secrets"),
  JOURNAL_CLEARED_ON_UNANSWERED_SETTLEMENT(
      "clears the journal although the settlement got no answer", "scenario"),
  TOTALS_FORGET_VOIDS("leaves voids out of the settlement's totals", "totals-agree"),
  SELLS_WHEN_SIGNED_OFF("sells although nobody is signed in", "scenario"),
  SELLS_WHEN_LOCKED("takes the sale key although it is locked", "scenario"),
  UNLOCKED_BY_POWER("forgets its lock with its power", "scenario"),
  VOID_NOT_MARKED("lets a sale be voided twice", "scenario"),
  REVERSES_REFUSALS("keeps the reversal record when the host has refused", "scenario"),
  KEY_CHECK_SKIPPED("signs in with working keys whose check values are wrong", "scenario"),
  SELLS_WHEN_FULL("warns that its memory is full and sells all the same", "silent-when-closed"),
  AMOUNT_OF_SIX_DIGITS("keeps the last six digits of the amount that was typed", "screen-agrees"),
  PIN_PAD_TELLS_ANOTHER_AMOUNT(
      "asks the holder for the PIN of an amount without its last digit", "screen-agrees"),
  BALANCE_WITHOUT_MAC("shows a balance without looking at the answer's MAC", "screen-agrees"),
  REVERSAL_LOST_AT_SIGN_OFF(
      "signs off past a waiting reversal and forgets it", "reversal-before-next"),
  SETTLES_WHEN_LOCKED("takes the settlement key although it is locked", "silent-when-closed"),
  UPLOAD_WITHOUT_LAST_SALE(
      "leaves the last of several sales out of the batch upload", "upload-is-whole"),
  SETTLEMENT_SLIP_LOST_WITH_POWER(
      "closes the batch without its slip when the power went while it was printed", "totals-agree"),
  VOID_WITHOUT_HOLDERS_COPY("prints a void for the merchant only", "slip-for-every-approval"),
  NO_SLIP_AFTER_PAPER_OUT("prints nothing more when the paper ran out", "scenario"),
  FALLBACK_NOT_TOLD(
      "reads the stripe of a mute chip card and asks as if it had no chip", "requests-are-right"),
  REFUND_WITHOUT_MINUS("prints the amount of a refund without its minus", "receipt-equals-answer"),
  REVERSES_REFUNDS("keeps a reversal record for a refund", "reversal-before-next"),
  REFUND_SENT_AGAIN(
      "sends a refund again under a new STAN when no answer comes", "one-request-per-intent"),
  UPLOAD_WITHOUT_REFUNDS("leaves refunds out of the batch upload", "upload-is-whole"),
  AUTHORISATIONS_IN_TOTALS(
      "counts a pre-authorisation as a debit of the settlement's totals", "totals-agree"),
  ADVICE_UNDER_NEW_STAN(
      "gives a stored completion a new STAN each time it is sent", "one-request-per-intent"),
  ADVICE_LOST_WITH_POWER(
      "forgets a stored completion that waits with its power", "approved-by-host"),
  ADVICE_SENT_ONCE("sends a stored completion once, answered or not", "scenario"),
  REFUSED_ADVICE_COUNTS("counts a stored completion that the host has refused", "totals-agree"),
  STORED_WITHOUT_SLIP("prints nothing for a stored completion", "slip-for-every-approval"),
  REVERSAL_LOST_BY_STORING(
      "forgets a waiting reversal when it stores a completion", "reversal-before-next");

  private final String says;
  private final String caughtBy;

  SeededDefect(String says, String caughtBy) {
    this.says = says;
    this.caughtBy = caughtBy;
  }

  /// As in `--defect NAME`.
  public String defectName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static List<Defect> catalogue() {
    return Arrays.stream(values())
        .map(seeded -> new Defect(seeded.defectName(), seeded.says, seeded.caughtBy))
        .toList();
  }
}
