package org.posrig.reports.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.posrig.reports.Samples;
import org.posrig.text.Catalogue;
import org.posrig.text.Language;

final class SymptomTest {

  @Test
  void the_catalogue_is_whole_and_in_both_languages() {
    assertThat(Symptom.all())
        .hasSize(136)
        .allSatisfy(
            symptom -> {
              assertThat(symptom.name().english()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
              assertThat(symptom.name().chinese()).containsPattern("\\p{IsHan}");
            });
    assertThat(Symptom.all().stream().filter(symptom -> !symptom.remedies().isEmpty()))
        .hasSizeGreaterThan(75);
  }

  @Test
  void every_remedy_names_rows_that_exist() {
    assertThat(TsvFile.read("remedies.tsv", 5))
        .allSatisfy(
            row -> {
              for (String number : row.get(2).split(" "))
                assertThat(Symptom.of("SYM-%02d".formatted(Integer.valueOf(number))))
                    .as(number)
                    .isPresent();
            });
  }

  @Test
  void every_remedy_and_caution_is_in_both_languages() {
    assertThat(TsvFile.read("remedies.tsv", 5))
        .allSatisfy(row -> assertThat(row.get(1)).containsPattern("\\p{IsHan}"))
        .allSatisfy(row -> assertThat(row.get(4).isEmpty()).isEqualTo(row.get(3).isEmpty()))
        .allSatisfy(row -> assertThat(row.get(0) + row.get(3)).doesNotContainPattern("\\p{IsHan}"));
  }

  @Test
  void a_missing_slip_is_never_answered_by_a_second_sale() {
    assertThat(advice(Language.ENGLISH, "@SYM-85"))
        .contains("Load paper, then reprint", "⚠ A second sale charges the card holder twice")
        .doesNotContainPattern("\\p{IsHan}");
    assertThat(advice(Language.CHINESE, "@SYM-85"))
        .contains("装纸后重打印", "⚠ 第一笔仍有效时再次消费会重复扣款")
        .doesNotContain("paper");
  }

  @Test
  void a_symptom_that_is_not_in_the_catalogue_gives_no_advice() {
    assertThat(advice(Language.ENGLISH, "@SYM-999")).isEmpty();
  }

  private static String advice(Language language, String tag) {
    Markup body = new Markup();
    Advice.write(body, Samples.info(1, "no slip", tag), Catalogue.of(language));
    return body.toString();
  }
}
