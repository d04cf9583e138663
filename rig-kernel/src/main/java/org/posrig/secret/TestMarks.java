package org.posrig.secret;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.posrig.card.range.TestRange;
import org.posrig.card.range.TestRanges;

/// By what numbers of the test ranges are known anywhere in a text, inside longer words too. A
/// number that was published alone is found as any card number, where it stands as a word.
final class TestMarks {
  static final List<Mark> ALL =
      TestRanges.all().stream()
          .filter(range -> !range.isSingle())
          .map(TestRange::start)
          .distinct()
          .map(Mark::of)
          .toList();

  private static final Set<Integer> STARTS =
      ALL.stream()
          .map(Mark::digits)
          .map(mark -> Integer.parseInt(mark, 16))
          .collect(Collectors.toUnmodifiableSet());

  /// The last four of the six digits, as characters: so many fill a window of eight.
  private static final Set<Long> STARTS_AS_CHARACTERS =
      ALL.stream()
          .map(Mark::digits)
          .map(mark -> Long.parseLong(asCharacters(mark.substring(2)), 16))
          .collect(Collectors.toUnmodifiableSet());

  /// Which digits a range begins with, at a glance.
  private static final boolean[] FIRST_BYTES = firstBytes();

  private TestMarks() {}

  /// @param digits the issuer's six digits of a range
  /// @param characters the same as characters in hexadecimal digits
  record Mark(String digits, String characters) {
    private static Mark of(String digits) {
      return new Mark(digits, asCharacters(digits));
    }
  }

  private static boolean[] firstBytes() {
    boolean[] first = new boolean[256];
    for (int start : STARTS) first[start >> 16] = true;
    return first;
  }

  /// `3632…` for `62…`.
  private static String asCharacters(String digits) {
    return HexFormat.of().formatHex(digits.getBytes(StandardCharsets.US_ASCII));
  }

  /// @param digits six hexadecimal ones
  static boolean isStart(int digits) {
    return FIRST_BYTES[digits >> 16] && STARTS.contains(digits);
  }

  /// @param window eight hexadecimal digits
  static boolean isStartAsCharacters(long window) {
    return (window & 0xF0F0F0F0L) == 0x30303030L && STARTS_AS_CHARACTERS.contains(window);
  }
}
