package org.posrig.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WordingTest {
  private static final Wording WORDING =
      Wording.of(
          """
          # a remark
          [keyword]
          Given = 假如

          [title]
          Void = 撤销
          The link {breaks} {place} the answer: {code} = 链路在应答{place}{breaks}：{code}

          [step]
          the cashier settles = 收银员结算
          the cashier types {word}, clears it and types {word} = 收银员输入 {word}，改为 {word}
          {int} minute(s) pass(es) = 过去 {int} 分钟
          {message} is lost = {message}丢失
          {payer} pays {amount} = 用{payer}支付 {amount}

          [breaks]
          is reset = 被重置
          [place where]
          before = 之前
          early before = 很早之前

          [message]
          the answer to the {transaction} = {transaction}应答
          [transaction]
          void = 撤销
          void of the completion = 完成撤销

          [payer]
          the {card} = {card}
          the {card} without a PIN = {card}（不输密码）
          [card]
          debit card = 借记卡
          {own} card = “{own}”卡
          """
              .lines()
              .toList());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Void|撤销",
        "The link is reset early before the answer: 96|链路在应答很早之前被重置：96",
        "the cashier settles|收银员结算",
        "Given the cashier settles|假如 收银员结算",
        "* the cashier settles|* 收银员结算",
        "假如 the cashier settles|假如 收银员结算",
        "the cashier types 9, clears it and types 20|收银员输入 9，改为 20",
        "1 minute passes|过去 1 分钟",
        "20 minutes pass|过去 20 分钟",
        "the answer to the void of the completion is lost|完成撤销应答丢失",
        "the debit card without a PIN pays 5.00|用借记卡（不输密码）支付 5.00",
        "the gold card pays $5\\0|用“gold”卡支付 $5\\0",
      })
  void words_what_is_told(String told, String words) {
    assertThat(WORDING.say(told)).isEqualTo(words);
    assertThat(WORDING.say(told)).as("the second time").isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Given",
        "冲正：主机已记账",
        "假如 主机重启",
        "Given my own step",
        "The link is reset slowly the answer: 96",
        "Void it",
        "the answer to the tip is lost",
        "the cashier settles twice",
        "minute(s) pass(es)"
      })
  void leaves_as_it_is_what_nobody_worded(String told) {
    assertThat(WORDING.say(told)).isEqualTo(told);
  }

  @Test
  void english_is_as_it_is_told() {
    assertThat(Catalogue.of(Language.ENGLISH).told("Given the cashier settles"))
        .isEqualTo("Given the cashier settles");
    assertThat(Sentence.told("Void").english()).isEqualTo("Void");
  }

  @Test
  void tells_what_each_section_has() {
    assertThat(WORDING.phrases()).containsKeys("title", "place", "where");
    assertThat(WORDING.phrases().get("where")).containsEntry("before", "之前").hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a = b|wording:1: 'a' stands in no section",
        "[a]\\na=b|wording:2: a phrase should read 'TOLD = WORDS', is a=b",
        "[a]\\n{x} of {y} = {y}, {z}|wording:2: '{x} of {y}' and '{y}, {z}' have other gaps",
        "[a,b]|wording:1: a section should read [NAME], is [a,b]",
        "[a]\\nx = 1\\n\\n[b a]\\nx = 2|wording:5: [a] has 'x' twice",
      })
  void says_which_line_cannot_be_read(String lines, String problem) {
    assertThatThrownBy(() -> Wording.of(List.of(lines.split("\\\\n"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(problem);
  }
}
