package org.posrig.terminal;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
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
/// @param time as [DateTimeFormatter] writes it; empty when slips have no date
public record SlipModel(
    String nameParameter,
    Map<SlipKind, LinePattern> kinds,
    Map<SlipCopy, LinePattern> copies,
    LinePattern duplicate,
    Map<BatchResult, LinePattern> results,
    Map<String, EntryMode> entries,
    String time,
    AmountFormat amounts,
    Map<SlipField, LinePattern> fields) {
  private static final int MOST_LINES_OF_A_NAME = 4;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

  public static SlipModel none() {
    return new SlipModel(
        "merchant-name",
        Map.of(),
        Map.of(),
        LinePattern.none(),
        Map.of(),
        Map.of(),
        "",
        AmountFormat.PLAIN,
        Map.of());
  }

  /// @param shop the shop's name, whose lines are passed over; empty when it is not known
  public SlipReading read(List<String> printed, String shop) {
    List<String> lines = withoutName(printed.stream().map(String::strip).toList(), shop);
    Map<SlipField, String> values = new EnumMap<>(SlipField.class);
    fields.forEach(
        (field, pattern) ->
            values.put(field, pattern.value(lines).map(value -> oneForm(field, value)).orElse("")));
    return new SlipReading(
        first(kinds, lines, SlipKind.UNKNOWN),
        first(copies, lines, SlipCopy.UNSAID),
        duplicate.isIn(lines),
        first(results, lines, BatchResult.UNSAID),
        values);
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
    for (int from = 0; from < lines.size(); from++) {
      StringBuilder read = new StringBuilder();
      for (int to = from; to < Math.min(lines.size(), from + MOST_LINES_OF_A_NAME); to++) {
        read.append(dense(lines.get(to)));
        if (read.toString().equals(name)) return without(lines, from, to);
      }
    }
    return lines;
  }

  private static List<String> without(List<String> lines, int from, int to) {
    List<String> kept = new ArrayList<>(lines.subList(0, from));
    kept.addAll(lines.subList(to + 1, lines.size()));
    return kept;
  }

  private static String dense(String text) {
    return BLANKS.matcher(text).replaceAll("");
  }

  private String oneForm(SlipField field, String value) {
    return switch (field) {
      case AMOUNT, TIP, DEBIT_AMOUNT, CREDIT_AMOUNT -> amounts.plain(value).orElse(value);
      case TIME -> time(value);
      case ENTRY -> entries.getOrDefault(value, EntryMode.UNSAID).name();
      case MERCHANT,
          TERMINAL,
          OPERATOR,
          CARD,
          EXPIRY,
          BATCH,
          VOUCHER,
          TRACE,
          ORIGINAL,
          AUTHORISATION,
          REFERENCE,
          DEBIT_COUNT,
          CREDIT_COUNT,
          SIGNATURE ->
          value;
    };
  }

  private String time(String value) {
    try {
      return LocalDateTime.parse(value, DateTimeFormatter.ofPattern(time, Locale.ROOT))
          .format(TIME);
    } catch (DateTimeParseException e) {
      return value; // a slip may show any nonsense: the check sees it as it is
    }
  }
}
