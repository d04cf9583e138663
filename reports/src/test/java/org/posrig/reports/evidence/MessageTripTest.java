package org.posrig.reports.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.posrig.history.Event;
import org.posrig.reports.Play;
import org.posrig.text.Catalogue;
import org.posrig.text.Language;

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
                .history(),
            Catalogue.of(Language.ENGLISH));
    assertThat(page)
        .contains(
            "<tr class=\"differs\"><td>4</td><td></td>", "≠ 000000021000", "changed on the way");
  }

  @Test
  void a_dialect_without_a_table_of_names_shows_numbers_alone() {
    assertThat(page("visa")).contains("<td>4</td><td></td>").doesNotContain("amount</td>");
    assertThat(page("unionpay")).contains("<td>4</td><td>amount</td>");
    assertThat(page("../unionpay")).contains("<td>4</td><td></td>");
  }

  @Test
  void the_page_says_what_each_message_means() {
    assertThat(page("unionpay"))
        .contains("sale request, 120.00", "sale answer, approved, code 00", "120 bytes, MAC valid");
  }

  private static String page(String dialect) {
    Play play =
        new Play()
            .saw("rig", new Event.ScenarioBegan("x", List.of(), "b", "t", dialect, 7))
            .sends("0200", "000013", Map.of(4, "000000012000"))
            .answers("0210", "000013", Map.of(39, "00"));
    return MessagesPage.of(play.history(), Catalogue.of(Language.ENGLISH));
  }

  @Test
  void a_message_damaged_beyond_its_kind_is_the_same_message() {
    Play play = new Play().answers("0210", "000013", NOTHING).arrives("9999", "000013", NOTHING);
    assertThat(MessageTrip.of(play.history()))
        .singleElement()
        .satisfies(trip -> assertThat(trip.changed()).isTrue());
  }

  @Test
  void a_reversal_that_arrives_is_not_taken_for_the_sale_that_was_lost() {
    Play play =
        new Play()
            .sends("0200", "000013", NOTHING)
            .sends("0400", "000013", NOTHING)
            .reaches("0400", "000013", NOTHING);
    assertThat(MessageTrip.of(play.history()).getFirst().delivered())
        .isEqualTo(MessageTrip.NOWHERE);
  }
}
