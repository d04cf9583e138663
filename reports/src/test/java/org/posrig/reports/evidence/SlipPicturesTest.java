package org.posrig.reports.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.posrig.meaning.SlipCopy;
import org.posrig.reports.Play;
import org.posrig.text.Catalogue;
import org.posrig.text.Language;

final class SlipPicturesTest {
  private static final Catalogue TEXTS = Catalogue.of(Language.ENGLISH);
  private final Play play = new Play().slip("000012", "120.00", SlipCopy.MERCHANT, false);

  @Test
  void the_picture_stands_beside_the_text() {
    SlipPictures pictures =
        SlipPictures.by(
            (paper, torn) ->
                "<?xml version=\"1.0\"?><svg class=\"" + (torn ? "torn" : "cut") + "\"/>");
    assertThat(pictures.page(play.history(), TEXTS).orElseThrow())
        .contains(
            "Slip 1: sale #12, merchant copy, torn, +0.000 s",
            "<svg class=\"torn\"/>",
            "VOUCHER NO: 000012",
            "&lt;MERCHANT&gt;",
            "<td>amount</td>",
            "<td>entry mode</td><td class=\"value\">chip</td>")
        .doesNotContain("<?xml");
  }

  @Test
  void without_a_painter_the_text_is_there() {
    assertThat(SlipPictures.found().page(play.history(), TEXTS).orElseThrow())
        .contains("AMOUNT: RMB 120.00")
        .doesNotContain("<svg");
  }

  @Test
  void without_a_slip_there_is_no_page() {
    assertThat(SlipPictures.found().page(new Play().history(), TEXTS)).isEmpty();
  }
}
