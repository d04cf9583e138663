package org.posrig.card.range;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

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

  /// `UnionPay 6210948… (16 digits), 620000…0005; Visa …`.
  public static Sentence words() {
    return Sentence.all(
        ALL.stream().map(TestRange::scheme).distinct().map(TestRanges::prefixes).toList());
  }

  private static Sentence prefixes(String scheme) {
    Stream<TestRange> ranges = ALL.stream().filter(range -> range.scheme().equals(scheme));
    return Sentence.of(
        "cards.scheme",
        Value.text(scheme),
        Value.listed(ranges.map(range -> Value.part(shown(range))).toList()));
  }

  /// First six and last four digits of a single number, as everywhere.
  private static Sentence shown(TestRange range) {
    String prefix = range.prefix();
    return range.isSingle()
        ? Sentence.plain(prefix.substring(0, 6) + "…" + prefix.substring(prefix.length() - 4))
        : Sentence.of("cards.prefix", Value.text(prefix), Value.text(range.length()));
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
