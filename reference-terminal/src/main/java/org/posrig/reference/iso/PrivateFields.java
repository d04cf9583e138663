package org.posrig.reference.iso;

import java.util.List;
import java.util.Locale;
import org.posrig.text.Formats;

/// The layouts inside F48, F54, F60, F61 and F63 (host-protocol.md 1.7 to 1.13).
public final class PrivateFields {
  private static final int BALANCE_CHARACTERS = 20;
  private static final int TOTALS_DIGITS = 62;

  private PrivateFields() {}

  /// F60 of management messages: 60.1 to 60.3.
  public static String management(String type, String batch, String networkCode) {
    return type + batch + networkCode;
  }

  /// F60 of transactions: also the reading capability (chip and stripe) and the chip condition.
  public static String transaction(String type, String batch, boolean fallback) {
    return type + batch + "000" + "5" + (fallback ? "2" : "0");
  }

  /// 60.2, or what was known before when the field is too short.
  public static String batchOf(String field60, String otherwise) {
    return field60.length() >= 8 ? field60.substring(2, 8) : otherwise;
  }

  /// F61 of a void: batch and STAN of the original.
  public static String original(String batch, String stan) {
    return batch + stan;
  }

  /// F61 of what is about a pre-authorisation.
  ///
  /// @param stan empty when it is of another batch or terminal
  public static String original(String batch, String stan, String date) {
    return stan.isEmpty() ? original(date) : batch + stan + date;
  }

  /// F61 of a refund: no batch and no STAN, the date of the original (`MMDD`).
  public static String original(String date) {
    return "0".repeat(12) + date;
  }

  /// F63 of sign-in and settlement: the operator in three characters.
  public static String operator(String number) {
    return number + " ";
  }

  /// F48 of 0500: domestic cards, then foreign cards, of which this terminal takes none.
  public static String totals(long debitCents, int debits, long creditCents, int credits) {
    return String.format(
            Locale.ROOT, "%012d%03d%012d%03d0", debitCents, debits, creditCents, credits)
        + "0".repeat(31);
  }

  /// How the host finds the totals of 0500.
  public enum Judgement {
    BALANCED,
    NOT_BALANCED,
    UNREADABLE
  }

  public static Judgement judgement(String field48) {
    if (field48.length() != TOTALS_DIGITS) return Judgement.UNREADABLE;
    boolean balanced = field48.charAt(30) == '1' && field48.charAt(61) == '1';
    return balanced ? Judgement.BALANCED : Judgement.NOT_BALANCED;
  }

  /// One transaction of a batch upload, a domestic card.
  public static String uploadEntry(String stan, String pan, long cents) {
    return "00" + stan + "0".repeat(20 - pan.length()) + pan + Formats.padded(cents, 12);
  }

  public static String upload(List<String> entries) {
    return Formats.padded(entries.size(), 2) + String.join("", entries);
  }

  /// F48 of the end of an upload.
  public static String uploaded(int count) {
    return Formats.padded(count, 4);
  }

  /// The balance in F54, in cents.
  ///
  /// @throws Garbled when F54 has another layout
  public static long balanceCents(String field54) {
    if (field54.length() != BALANCE_CHARACTERS || !field54.substring(7).matches("[CD]\\d{12}"))
      throw new Garbled("F54 is not account type, amount type, currency, sign and twelve digits");
    long cents = Long.parseLong(field54.substring(8));
    return field54.charAt(7) == 'D' ? -cents : cents;
  }
}
