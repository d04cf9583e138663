package org.posrig.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HanSpacingTest {
  @ParameterizedTest
  @CsvSource({
    "'', 应为, 8 位, '应为 '",
    "'', 应为, 无合计, 应为",
    "'', 应有, #000002 的冲正, '应有 '",
    "文件, ' 中没有“', clock, 中没有“",
    "b.yaml, 中没有, '', ' 中没有'",
    "结算, 的合计, '', 的合计",
    "2, ' 笔', '', ' 笔'",
    "磁条卡, ' ', 刷卡, ' '",
    "消费请求, '', 1, ' '",
    "10 %, 以上, '', ' 以上'",
  })
  void a_blank_is_between_a_character_and_a_letter_and_nowhere_else(
      String before, String words, String after, String expected) {
    assertThat(HanSpacing.between(before, words, after)).isEqualTo(expected);
  }

  @Test
  void the_chinese_catalogue_keeps_to_it_and_the_english_one_does_not() {
    Sentence missing = Sentence.of("yaml.missing", Value.part("yaml.file"), Value.text("clock"));
    assertThat(Catalogue.of(Language.CHINESE).say(missing)).isEqualTo("文件中没有“clock”");
    assertThat(missing.english()).isEqualTo("the file has no 'clock'");
  }
}
