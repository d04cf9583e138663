package org.posrig.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

final class PhraseTest {
  @Test
  void each_language_is_an_alternative_of_its_own() {
    Phrase amount = Phrase.of("AMOUNT:\\s*(\\S+)|金额:\\s*(\\S+)");
    assertThat(amount.alternatives()).hasSize(2);
    assertThat(amount.value("x\nAMOUNT: 1.00")).hasValue("1.00");
    assertThat(amount.value("x\n金额: 2.00")).hasValue("2.00");
    assertThat(amount.value("TOTAL: 3.00")).isEmpty();
  }

  @Test
  void what_stands_first_counts_whichever_alternative_it_is() {
    assertThat(Phrase.of("B(.)|A(.)").value("A1 B2")).hasValue("1");
    assertThat(Phrase.of("(NOT BALANCED|BALANCED)").value("NOT BALANCED")).hasValue("NOT BALANCED");
    assertThat(Phrase.of("(BALANCED)|(NOT BALANCED)").value("NOT BALANCED"))
        .hasValue("NOT BALANCED");
    assertThat(Phrase.of("(AB)|(ABC)").value("ABC")).hasValue("AB");
  }

  @Test
  void bars_in_groups_and_classes_and_escaped_ones_divide_nothing() {
    for (String expression : List.of("^(SALE|VOID)\\b", "[a|b](c)", "a\\|(b)", "(?i)sale|(void)"))
      assertThat(Phrase.of(expression).alternatives()).as(expression).hasSize(1);
    assertThat(Phrase.of("a\\|(b)").value("a|b")).hasValue("b");
    assertThat(Phrase.of("(?i)(sale)|(void)").value("Void")).hasValue("Void");
  }

  @Test
  void the_ends_of_a_line_are_ends() {
    assertThat(Phrase.of("^(SALE)$|^(消费)$").value("SHOP\nSALE\n1.00")).hasValue("SALE");
    assertThat(Phrase.of("^(SALE)$").isIn("NO SALE")).isFalse();
  }

  @Test
  void a_word_that_may_be_missing_is_no_beginning() {
    assertThat(Phrase.of("EXPS?:(\\d+)").value("EXP:12")).hasValue("12");
    assertThat(Phrase.of("A*B(.)").value("B1")).hasValue("1");
    assertThat(Phrase.of("AB{0}(.)").value("A1")).hasValue("1");
    assertThat(Phrase.of("READY|待机").isIn("x 待机")).isTrue();
    assertThat(Phrase.of("READY|待机").isIn("x 待")).isFalse();
    assertThat(Phrase.of("A |").isIn("nothing")).as("an empty alternative").isTrue();
  }

  /// Whatever the expression is made of, it finds what the pattern finds.
  @Test
  void finds_what_the_pattern_finds() {
    List<String> expressions =
        List.of(
            "NO[.)] (\\d+)|编号 (\\d+)",
            "X[(]|A(.)",
            "SALE \\[1]|消费",
            "A]|B(.)",
            "[]|x](c)|d",
            "[)|]A|(B)",
            "[^]|](A)|B",
            "A😀?B|(C)",
            "(?=(A))AX|A(B)",
            "(?<=X)(A)|B",
            "(?i:sale)|(VOID)",
            "(a|b(c|d))|e",
            "\\Q(|\\E|A",
            "(A)\\1|B",
            "A{2}|(B)",
            "(?<name>A)|B",
            "[a&&[^b]]|c");
    List<String> texts =
        List.of(
            "编号 7",
            "NO) 5",
            "A1",
            "X(",
            "消费",
            "SALE [1]",
            "B1",
            "xc",
            "|c",
            "d",
            "|A",
            ")A",
            "B",
            "AB",
            "A😀B",
            "C",
            "AX",
            "XA",
            "SALE",
            "VOID",
            "bd",
            "e",
            "(|",
            "AA",
            "",
            "\nA\n",
            "zzz");
    for (String expression : expressions) for (String text : texts) compare(expression, text);
  }

  private static void compare(String expression, String text) {
    Matcher whole = Pattern.compile(expression, Pattern.MULTILINE).matcher(text);
    boolean found = whole.find();
    Phrase phrase = Phrase.of(expression);
    assertThat(phrase.isIn(text)).as("%s in %s", expression, text).isEqualTo(found);
    String value = null;
    for (int group = 1; found && group <= whole.groupCount() && value == null; group++)
      value = whole.group(group);
    assertThat(phrase.value(text).orElse(null)).as("%s in %s", expression, text).isEqualTo(value);
  }

  @Test
  void nothing_is_in_no_text() {
    assertThat(Phrase.none().isIn("")).isFalse();
    assertThat(Phrase.none().value("READY")).isEmpty();
  }

  @Test
  void what_is_no_pattern_is_refused() {
    assertThatThrownBy(() -> Phrase.of("(SALE|VOID")).isInstanceOf(PatternSyntaxException.class);
  }
}
