package org.posrig.reports.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.posrig.reports.timeline.LabelRows.Placed;

final class LabelRowsTest {

  @Test
  void a_second_text_at_the_same_place_goes_to_the_next_row() {
    LabelRows rows = new LabelRows(2, 17, 1250);
    Placed first = rows.place(200, 0, "0200 #12", 11).orElseThrow();
    Placed second = rows.place(210, 0, "0400 #12", 11).orElseThrow();
    assertThat(first.box().y()).isZero();
    assertThat(second.box().y()).isEqualTo(17);
  }

  @Test
  void a_text_without_room_is_shortened_and_then_left_out() {
    LabelRows rows = new LabelRows(1, 17, 1250);
    rows.block(0, 280, 400);
    assertThat(rows.place(200, 0, "a long sentence that does not fit", 11).orElseThrow().text())
        .endsWith("…");
    assertThat(rows.place(270, 0, "nothing", 11)).isEmpty();
  }

  @Test
  void at_the_edge_a_text_goes_to_the_left_of_its_mark() {
    LabelRows rows = new LabelRows(1, 17, 1250);
    Placed placed = rows.beside(1240, 1220, "0510 #14 00", 11).orElseThrow();
    assertThat(placed.text()).isEqualTo("0510 #14 00");
    assertThat(placed.box().right()).isEqualTo(1220);
  }
}
