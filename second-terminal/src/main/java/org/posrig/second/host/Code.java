package org.posrig.second.host;

import java.util.Map;

/// What this terminal makes of F39. The numbers are those of ISO 8583:1987 and of the hosts that
/// speak it; a code that it does not know declines.
///
/// @param number two characters
/// @param says for the display, at most 24 columns
public record Code(String number, Does does, String says) {
  private static final Map<String, String> DECLINES =
      Map.ofEntries(
          Map.entry("01", "CALL ISSUER"),
          Map.entry("02", "CALL ISSUER"),
          Map.entry("03", "MERCHANT UNKNOWN"),
          Map.entry("05", "DO NOT HONOUR"),
          Map.entry("12", "TRANSACTION NOT VALID"),
          Map.entry("13", "AMOUNT NOT VALID"),
          Map.entry("14", "CARD NOT VALID"),
          Map.entry("25", "NO SUCH RECORD"),
          Map.entry("30", "FORMAT ERROR"),
          Map.entry("51", "INSUFFICIENT FUNDS"),
          Map.entry("54", "CARD EXPIRED"),
          Map.entry("55", "WRONG PIN"),
          Map.entry("57", "NOT PERMITTED"),
          Map.entry("58", "TERMINAL NOT PERMITTED"),
          Map.entry("61", "OVER AMOUNT LIMIT"),
          Map.entry("65", "OVER COUNT LIMIT"),
          Map.entry("75", "TOO MANY PIN TRIES"),
          Map.entry("77", "RECONCILE ERROR"),
          Map.entry("89", "TERMINAL UNKNOWN"),
          Map.entry("91", "ISSUER NOT AVAILABLE"),
          Map.entry("94", "DUPLICATE"),
          Map.entry("96", "SYSTEM ERROR"));
  private static final Map<String, String> RETAINS =
      Map.of(
          "04", "PICK UP",
          "07", "PICK UP",
          "33", "EXPIRED, PICK UP",
          "34", "PICK UP",
          "35", "PICK UP",
          "36", "RESTRICTED, PICK UP",
          "37", "CALL SECURITY",
          "38", "PIN TRIES, PICK UP",
          "41", "LOST CARD",
          "43", "STOLEN CARD");

  /// What the terminal does.
  public enum Does {
    APPROVES,
    /// A part of the amount, which the answer says.
    APPROVES_PART,
    WANTS_UPLOAD,
    DECLINES,
    RETAINS_CARD
  }

  public static Code of(String number) {
    return switch (number) {
      case "00", "08", "11", "88" -> new Code(number, Does.APPROVES, "");
      case "10" -> new Code(number, Does.APPROVES_PART, "");
      case "95" -> new Code(number, Does.WANTS_UPLOAD, "TOTALS DIFFER");
      default ->
          RETAINS.containsKey(number)
              ? new Code(number, Does.RETAINS_CARD, RETAINS.get(number))
              : new Code(number, Does.DECLINES, DECLINES.getOrDefault(number, ""));
    };
  }

  public boolean approves() {
    return does == Does.APPROVES || does == Does.APPROVES_PART;
  }

  public boolean is(String other) {
    return number.equals(other);
  }
}
