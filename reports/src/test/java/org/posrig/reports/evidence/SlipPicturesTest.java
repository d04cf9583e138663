package org.posrig.reports.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.posrig.reports.Play;

final class SlipPicturesTest {
  private final Play play = new Play().slip("000012", "120.00", "<MERCHANT> COPY", false);

  @Test
  void the_picture_stands_beside_the_text() {
    SlipPictures pictures =
        SlipPictures.by(
            (paper, torn) ->
                "<?xml version=\"1.0\"?><svg class=\"" + (torn ? "torn" : "cut") + "\"/>");
    assertThat(pictures.of(play.history()))
        .singleElement()
        .satisfies(
            slip -> {
              assertThat(slip.page())
                  .contains(
                      "<svg class=\"torn\"/>",
                      "VOUCHER NO: 000012",
                      "&lt;MERCHANT&gt;",
                      "<td>amount</td>")
                  .doesNotContain("<?xml");
              assertThat(slip.title()).contains("Slip 1 SALE #12", "(torn)");
            });
  }

  @Test
  void without_a_painter_the_text_is_there() {
    assertThat(SlipPictures.found().of(play.history()))
        .singleElement()
        .satisfies(
            slip -> {
              assertThat(slip.svg()).isEmpty();
              assertThat(slip.page()).contains("AMOUNT: RMB 120.00");
            });
  }
}
