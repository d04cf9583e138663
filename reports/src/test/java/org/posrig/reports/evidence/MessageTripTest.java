package org.posrig.reports.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.posrig.reports.Play;

final class MessageTripTest {
  private static final Map<Integer, String> NOTHING = Map.of();

  @Test
  void a_lost_message_has_no_arrival() {
    List<MessageTrip> passages =
        MessageTrip.of(new Play().sends("0200", "000012", NOTHING).history());
    assertThat(passages)
        .singleElement()
        .satisfies(passage -> assertThat(passage.delivered()).isEqualTo(MessageTrip.NOWHERE));
  }

  @Test
  void a_copy_has_no_sender() {
    List<MessageTrip> passages =
        MessageTrip.of(
            new Play()
                .answers("0210", "000012", NOTHING)
                .arrives("0210", "000012", NOTHING)
                .arrives("0210", "000012", NOTHING)
                .history());
    assertThat(passages).hasSize(2);
    assertThat(passages.getLast().sent()).isEqualTo(MessageTrip.NOWHERE);
  }

  @Test
  void a_stale_answer_is_not_taken_for_the_one_that_was_sent() {
    List<MessageTrip> passages =
        MessageTrip.of(
            new Play()
                .answers("0210", "000013", NOTHING)
                .arrives("0210", "000012", NOTHING)
                .arrives("0210", "000013", NOTHING)
                .history());
    assertThat(passages.getFirst())
        .satisfies(passage -> assertThat(passage.delivered()).isEqualTo(2))
        .satisfies(passage -> assertThat(passage.changed()).isFalse());
    assertThat(passages.getLast().sent()).isEqualTo(MessageTrip.NOWHERE);
  }

  @Test
  void a_lie_in_the_trace_number_is_the_same_message_with_a_difference() {
    List<MessageTrip> passages =
        MessageTrip.of(
            new Play()
                .answers("0210", "000013", Map.of(4, "1"))
                .arrives("0210", "000014", Map.of(4, "1"))
                .history());
    assertThat(passages)
        .singleElement()
        .satisfies(passage -> assertThat(passage.differences()).containsExactly(11));
  }

  @Test
  void the_page_marks_what_the_link_changed() {
    String page =
        MessagesPage.of(
            new Play()
                .answers("0210", "000013", Map.of(4, "000000012000"))
                .arrives("0210", "000013", Map.of(4, "000000021000"))
                .history());
    assertThat(page)
        .contains(
            "<tr class=\"differs\"><td>4</td><td>amount 交易金额</td>",
            "≠ 000000021000",
            "changed on the way");
  }
}
