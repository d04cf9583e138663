package org.posrig.card.range;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// All public test ranges, from `META-INF/posrig/test-ranges.csv`, which names their sources.
public final class TestRanges {
  private static final String FILE = "META-INF/posrig/test-ranges.csv";
  private static final List<TestRange> ALL = read();

  private TestRanges() {}

  public static List<TestRange> all() {
    return ALL;
  }

  /// The range that a number is of; whether its check digit is right is not asked.
  public static Optional<TestRange> of(String number) {
    return ALL.stream().filter(range -> range.holds(number)).findFirst();
  }

  /// For a sentence: `UnionPay 6210948… (16 digits), 6200000000000005; Visa …`.
  public static String words() {
    return ALL.stream()
        .map(TestRange::scheme)
        .distinct()
        .map(scheme -> scheme + " " + prefixes(scheme))
        .collect(Collectors.joining("; "));
  }

  private static String prefixes(String scheme) {
    return ALL.stream()
        .filter(range -> range.scheme().equals(scheme))
        .map(range -> shown(range))
        .collect(Collectors.joining(", "));
  }

  /// First six and last four digits of a single number, as everywhere.
  private static String shown(TestRange range) {
    String prefix = range.prefix();
    if (!range.isSingle()) return prefix + "… (" + range.length() + " digits)";
    return prefix.substring(0, 6) + "…" + prefix.substring(prefix.length() - 4);
  }

  private static List<TestRange> read() {
    try (InputStream in = TestRanges.class.getClassLoader().getResourceAsStream(FILE)) {
      String text =
          new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(TestRanges::range).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + FILE, e);
    }
  }

  private static TestRange range(String line) {
    String[] cells = line.split(",", 5);
    return new TestRange(cells[0], Integer.parseInt(cells[1]), cells[2], cells[3], cells[4]);
  }

  /// Whether the last digit is the check digit of those before it (ISO/IEC 7812-1, annex B).
  public static boolean isLuhn(String digits) {
    int sum = 0;
    for (int at = 0; at < digits.length(); at++) {
      int digit = digits.charAt(digits.length() - 1 - at) - '0';
      int weighted = at % 2 == 0 ? digit : digit * 2;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }
}
