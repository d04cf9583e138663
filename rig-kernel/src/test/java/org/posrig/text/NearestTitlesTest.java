package org.posrig.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTitlesTest {
  private static final List<String> TITLES =
      List.of(
          "The host booked and its answer was lost",
          "The answer to a refund is lost",
          "A refund of a sale of yesterday",
          "主机已入账，应答丢失");

  @Test
  void what_has_most_of_it_comes_first() {
    assertThat(NearestTitles.of("lost answer of a refund", TITLES))
        .startsWith("The answer to a refund is lost");
    assertThat(NearestTitles.of("BOOKED, answer lost", TITLES))
        .startsWith("The host booked and its answer was lost");
    assertThat(NearestTitles.of("应答丢了", TITLES)).containsExactly("主机已入账，应答丢失");
  }

  @Test
  void what_has_little_of_it_is_not_named() {
    assertThat(NearestTitles.of("zebra crossing", TITLES)).isEmpty();
    assertThat(NearestTitles.of("x", TITLES)).isEmpty();
    assertThat(NearestTitles.of("", TITLES)).isEmpty();
  }
}
