package org.posrig.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.posrig.card.range.TestRange;
import org.posrig.card.range.TestRanges;

/// A masker finds the numbers of every public test range, though nobody told it of them.
class TestRangesAreHiddenTest {
  private final Masker masker = new Masker();

  @Test
  void every_range_s_numbers_are_found_as_words_and_no_more_than_ten_digits_are_left() {
    for (TestRange range : TestRanges.all()) {
      String number = number(range);
      Masker.Masked masked = masker.mask("card " + number + " read");
      assertThat(masked.leaks()).as(range.prefix()).hasSize(1);
      assertThat(masked.text()).doesNotContain(number).contains(number.substring(0, 6) + "*");
    }
    assertThat(TestRanges.all()).hasSizeGreaterThan(15);
  }

  @Test
  void numbers_of_a_whole_range_are_found_inside_longer_words_and_in_groups() {
    List<TestRange> whole = TestRanges.all().stream().filter(one -> !one.isSingle()).toList();
    assertThat(whole).hasSizeGreaterThan(3);
    for (TestRange range : whole) {
      String number = number(range);
      for (String text :
          List.of(
              "a" + number + "f",
              number.replaceAll("(....)", "$1 "),
              number.replaceAll("(..)", "$1 "),
              number.replaceAll("(.)", "3$1")))
        assertThat(masker.mask(text).leaks()).as(range.prefix() + " as " + text).isNotEmpty();
    }
  }

  private static String number(TestRange range) {
    if (range.isSingle()) return range.prefix();
    String start = range.prefix() + "0".repeat(range.length() - range.prefix().length() - 1);
    return IntStream.range(0, 10)
        .mapToObj(digit -> start + digit)
        .filter(TestRanges::isLuhn)
        .findFirst()
        .orElseThrow();
  }
}
