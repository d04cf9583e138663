package org.posrig.hosts.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A message's fields as they may be shown.
public final class FieldMasker {
  private final Dialect dialect;

  public FieldMasker(Dialect dialect) {
    this.dialect = dialect;
  }

  /// In the order of their numbers; a field unknown to the dialect is not shown.
  public Map<Integer, String> of(Message message) {
    Map<Integer, String> shown = new TreeMap<>();
    message
        .fields()
        .forEach(
            (number, value) ->
                dialect
                    .field(number)
                    .ifPresent(row -> shown.put(number, shade(row, message, value))));
    return shown;
  }

  private String shade(FieldRow row, Message message, String value) {
    return switch (row.shown()) {
      case CLEAR -> value;
      case PAN -> pan(value);
      case TRACK -> track(value, encrypted(message));
      case EXPIRY -> "*".repeat(value.length());
      case HIDDEN -> "[" + value.length() / 2 + " bytes]";
      case KEYS -> "0810".equals(message.mti()) ? checkValues(value) : ascii(value);
      case TAGS -> tags(value, message);
      case TRACK1 -> trackOne(value);
      case KSN -> ksn(value);
      case BATCH -> message.mti().startsWith("03") ? batch(value) : value;
    };
  }

  /// First six and last four digits.
  public static String pan(String digits) {
    if (digits.length() < 12) return "*".repeat(digits.length());
    int last = digits.length() - 4;
    return digits.substring(0, 6) + "*".repeat(last - 6) + digits.substring(last);
  }

  private boolean encrypted(Message message) {
    return dialect.places().says(Place.What.ENCRYPTED_TRACK, message);
  }

  private static String track(String value, boolean encrypted) {
    String tail = "=…(" + value.length() + ")";
    int separator = encrypted ? -1 : value.replace('D', '=').indexOf('=');
    String number = separator < 0 ? "" : value.substring(0, separator);
    if (number.matches("\\d{12,19}")) return pan(number) + tail;
    // Encrypted: where the card number ends cannot be told, so its last four digits neither.
    return value.matches("\\d{12}.*") ? value.substring(0, 6) + "******" + tail : "?" + tail;
  }

  /// Format code, number, `^`, and what nobody may see.
  private static String trackOne(String value) {
    int end = value.indexOf('^');
    String number = end < 1 ? "" : value.substring(1, end);
    String tail = "^…(" + value.length() + ")";
    return number.matches("\\d{12,19}") ? pan(number) + tail : "?" + tail;
  }

  /// In groups, so that nobody takes its digits for a card number.
  private static String ksn(String hex) {
    return hex.replaceAll("(.{5})(?=.)", "$1-");
  }

  /// What follows each key in F62 of a sign-in answer: groups of 8 + 4 or of 16 + 4 bytes. Each has
  /// its name, so that nobody takes two of them for a card number.
  private static String checkValues(String hex) {
    int group = hex.length() % 40 == 0 ? 40 : hex.length() % 24 == 0 ? 24 : 0;
    if (group == 0) return "[" + hex.length() / 2 + " bytes]";
    List<String> values = new ArrayList<>();
    for (int end = group; end <= hex.length(); end += group)
      values.add(hex.substring(end - 8, end));
    return "KCV " + String.join(" KCV ", values);
  }

  private static String ascii(String hex) {
    byte[] bytes = java.util.HexFormat.of().parseHex(hex);
    String text = new String(bytes, java.nio.charset.StandardCharsets.US_ASCII);
    return text.matches("[\\x20-\\x7E]*") ? text : "[" + bytes.length + " bytes]";
  }

  /// What is no hexadecimal number of whole bytes shows nothing but its length.
  private String tags(String hex, Message message) {
    if (!hex.matches("([0-9A-Fa-f]{2})*")) return "[" + hex.length() / 2 + " bytes]";
    return ChipTags.shown(java.util.HexFormat.of().parseHex(hex), CardDigits.of(message, dialect));
  }

  /// A count of two digits, then entries of organisation 2, trace number 6, card number 20, amount
  /// 12.
  private static String batch(String digits) {
    if (digits.length() <= 4) return digits;
    if (digits.length() % 40 != 2) return "[" + digits.length() + " digits]";
    List<String> entries = new ArrayList<>();
    for (int at = 2; at < digits.length(); at += 40)
      entries.add(entry(digits.substring(at, at + 40)));
    return digits.substring(0, 2) + ": " + String.join(", ", entries);
  }

  private static String entry(String digits) {
    String number = digits.substring(8, 28).replaceFirst("^0+", "");
    return digits.substring(0, 2)
        + " "
        + digits.substring(2, 8)
        + " "
        + pan(number)
        + " "
        + digits.substring(28);
  }
}
