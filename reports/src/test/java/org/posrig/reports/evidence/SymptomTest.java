package org.posrig.reports.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.posrig.reports.Samples;

final class SymptomTest {

  @Test
  void the_catalogue_is_whole_and_in_both_languages() {
    assertThat(Symptom.all())
        .hasSize(136)
        .allSatisfy(
            symptom -> {
              assertThat(symptom.english()).isNotBlank();
              assertThat(symptom.chinese()).matches(".*\\p{IsHan}.*");
            });
    assertThat(Symptom.all().stream().filter(symptom -> !symptom.remedies().isEmpty()))
        .hasSizeGreaterThan(75);
  }

  @Test
  void every_remedy_names_rows_that_exist() {
    assertThat(TsvFile.read("remedies.tsv", 4))
        .allSatisfy(
            row -> {
              for (String number : row.get(2).split(" "))
                assertThat(Symptom.of("SYM-%02d".formatted(Integer.valueOf(number))))
                    .as(number)
                    .isPresent();
            });
  }

  @Test
  void a_missing_slip_is_never_answered_by_a_second_sale() {
    Markup body = new Markup();
    Advice.write(body, Samples.info(1, "no slip", "@SYM-85"));
    assertThat(body.toString())
        .contains("Load paper, then reprint", "装纸后重打印", "⚠ A second sale charges twice");
  }

  @Test
  void a_symptom_that_is_not_in_the_catalogue_gives_no_advice() {
    Markup body = new Markup();
    Advice.write(body, Samples.info(1, "odd", "@SYM-999"));
    assertThat(body.toString()).isEmpty();
  }
}
