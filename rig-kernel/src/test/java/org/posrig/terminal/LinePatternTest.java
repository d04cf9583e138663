package org.posrig.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

/// A pattern decides the same with the look at the first character as without it.
class LinePatternTest {
  private static final List<String> EXPRESSIONS =
      List.of(
          "SALE|消费",
          "(?:SALE|PURCHASE) \\d+",
          "(?i)sale",
          "\\*+ (?:DUPLICATE|重打印) \\*+",
          "^A?B*C",
          "a?",
          "",
          ".*TOTAL.*",
          "(?!VOID)\\w+",
          "(?=.*9)\\d+",
          "(?<=x)y|z",
          "[^A-Z].*",
          "[A-F&&[^C]]+",
          "\\Q(1)\\E.*",
          "\\$\\d+",
          "\\bSALE\\b",
          "(?x) S A L E  # with blanks",
          "(A|B)\\1",
          "\\p{L}{2}|\\p{Sc}5",
          "😀+|SALE",
          "A$|\\ZB|\\GC",
          "(?s).",
          "(?u)É|é|e\\u0301");

  private static final List<String> LINES =
      List.of(
          "",
          " ",
          "SALE",
          "sale",
          "消费",
          "SALE 12",
          "PURCHASE 3",
          "*** DUPLICATE ***",
          "ABBC",
          "BC",
          "C",
          "A",
          "AA",
          "BB",
          "AB",
          "a",
          "TOTAL",
          "MY TOTAL 3",
          "VOID",
          "VOIDED",
          "119",
          "11",
          "y",
          "z",
          "xy",
          "(1)",
          "(1) and",
          "$5",
          "$",
          "€5",
          "éa",
          "😀",
          "😀😀",
          "\n",
          "é",
          "e\u0301",
          "D",
          "\uD83D",
          "9",
          "-3",
          "F");

  @Test
  void aLookAtTheFirstCharacterChangesNothing() {
    int matched = 0;
    for (String expression : EXPRESSIONS)
      for (String line : LINES) {
        boolean whole = Pattern.compile(expression).matcher(line).matches();
        assertThat(LinePattern.of(expression).isIn(List.of(line)))
            .as("'%s' and '%s'", expression, line)
            .isEqualTo(whole);
        if (whole) matched++;
      }
    assertThat(matched).isGreaterThan(60);
  }

  @Test
  void itRemembersWhatItHasTried() {
    LinePattern pattern = LinePattern.of("(?:NO|NR) (\\d+)");
    for (int times = 0; times < 3; times++) {
      assertThat(pattern.value(List.of("YES 1", "NR 27", "NO 28"))).contains("27");
      assertThat(pattern.value(List.of("YES 1", "NX 27"))).isEmpty();
    }
  }

  @Test
  void everyCharacterThatMayBeginIsTried() {
    for (char first = 0; first < 256; first++) {
      String one = Character.toString(first);
      String expression = Pattern.quote(one) + "+x";
      assertThat(LinePattern.of(expression).isIn(List.of(one + one + "x"))).as(expression).isTrue();
    }
  }

  @Test
  void noPatternIsRefused() {
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> LinePattern.of("("))
        .isInstanceOf(PatternSyntaxException.class);
  }
}
