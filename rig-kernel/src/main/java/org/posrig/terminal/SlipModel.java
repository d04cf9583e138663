package org.posrig.terminal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.EntryMode;
import org.posrig.meaning.SlipCopy;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.SlipKind;
import org.posrig.meaning.SlipReading;

/// How the slips of one model of terminal read.
///
/// @param nameParameter the terminal's parameter that holds the shop's name
/// @param entries what the model prints for each way a card is read: `S`
/// @param minusPrinted whether what goes back to a card has a minus; else its title says it
/// @param digits of a batch, voucher or trace number as the host has it; the paper may leave out
///     zeros in front
public record SlipModel(
    String nameParameter,
    Map<SlipKind, LinePattern> kinds,
    Map<SlipCopy, LinePattern> copies,
    LinePattern duplicate,
    Map<BatchResult, LinePattern> results,
    Map<String, EntryMode> entries,
    SlipTime time,
    AmountFormat amounts,
    boolean minusPrinted,
    int digits,
    Map<SlipField, LinePattern> fields) {
  /// Of F11 (ISO 8583), and of what most hosts count.
  static final int DIGITS = 6;

  private static final int MOST_LINES_OF_A_NAME = 4;
  private static final Pattern NUMBER = Pattern.compile("[0-9*]+");
  private static final Pattern HIDDEN = Pattern.compile("[Xx#•●]");

  public static SlipModel none() {
    return new SlipModel(
        "merchant-name",
        Map.of(),
        Map.of(),
        LinePattern.none(),
        Map.of(),
        Map.of(),
        SlipTime.NONE,
        AmountFormat.PLAIN,
        true,
        DIGITS,
        Map.of());
  }

  /// @param shop the shop's name, whose lines are passed over; empty when it is not known
  public SlipReading read(List<String> printed, String shop) {
    List<String> lines = withoutName(printed.stream().map(String::strip).toList(), shop);
    Map<SlipField, String> values = new EnumMap<>(SlipField.class);
    fields.forEach(
        (field, pattern) ->
            values.put(field, pattern.value(lines).map(value -> oneForm(field, value)).orElse("")));
    SlipKind kind = first(kinds, lines, SlipKind.UNKNOWN);
    if (!minusPrinted && kind.transaction().signed(1) < 0)
      values.computeIfPresent(SlipField.AMOUNT, (_, amount) -> belowZero(amount));
    return new SlipReading(
        kind,
        first(copies, lines, SlipCopy.UNSAID),
        duplicate.isIn(lines),
        first(results, lines, BatchResult.UNSAID),
        values);
  }

  private static String belowZero(String amount) {
    return amount.matches("\\d.*") ? "-" + amount : amount;
  }

  private static <K> K first(Map<K, LinePattern> patterns, List<String> lines, K otherwise) {
    for (Map.Entry<K, LinePattern> one : patterns.entrySet())
      if (one.getValue().isIn(lines)) return one.getKey();
    return otherwise;
  }

  /// A shop may be called as a slip is: `DUPLICATE`. Its name stands once, on one line or on
  /// several.
  private static List<String> withoutName(List<String> lines, String shop) {
    String name = dense(shop);
    if (name.isEmpty()) return lines;
    List<String> read = lines.stream().map(SlipModel::dense).toList();
    for (int from = 0; from < lines.size(); from++) {
      int to = endOfName(read, from, name);
      if (to >= 0) return without(lines, from, to);
    }
    return lines;
  }

  /// The last of the lines that are the name together; -1 when they are not.
  private static int endOfName(List<String> read, int from, String name) {
    int known = 0;
    for (int at = from; at < Math.min(read.size(), from + MOST_LINES_OF_A_NAME); at++) {
      if (!name.startsWith(read.get(at), known)) return -1;
      known += read.get(at).length();
      if (known == name.length()) return at;
    }
    return -1;
  }

  private static List<String> without(List<String> lines, int from, int to) {
    List<String> kept = new ArrayList<>(lines.subList(0, from));
    kept.addAll(lines.subList(to + 1, lines.size()));
    return kept;
  }

  private static String dense(String text) {
    StringBuilder dense = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++)
      if (!isBlank(text.charAt(at))) dense.append(text.charAt(at));
    return dense.toString();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private String oneForm(SlipField field, String value) {
    return switch (field) {
      case AMOUNT, TIP, DEBIT_AMOUNT, CREDIT_AMOUNT -> amounts.plain(value).orElse(value);
      case TIME -> time.plain(value);
      case CARD -> card(value);
      case ENTRY -> entries.getOrDefault(value, EntryMode.UNSAID).name();
      case BATCH, VOUCHER, TRACE, ORIGINAL -> padded(value);
      case MERCHANT,
          TERMINAL,
          OPERATOR,
          EXPIRY,
          AUTHORISATION,
          REFERENCE,
          DEBIT_COUNT,
          CREDIT_COUNT,
          SIGNATURE ->
          value;
    };
  }

  /// `42` and `000042` say the same.
  private String padded(String number) {
    boolean isNumber = !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? "0".repeat(Math.max(0, digits - number.length())) + number : number;
  }

  /// `XXXX XXXX XXXX 1234` and `************1234` say the same.
  private static String card(String printed) {
    String number = HIDDEN.matcher(dense(printed)).replaceAll("*");
    return NUMBER.matcher(number).matches() ? number : printed;
  }
}
