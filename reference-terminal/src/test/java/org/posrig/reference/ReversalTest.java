package org.posrig.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.device.Key;
import org.posrig.reference.iso.Message;
import org.posrig.reference.rig.Bench;
import org.posrig.reference.rig.Cards;

/// Rules R1 to R15 of terminal-behaviour.md 4.1.
final class ReversalTest {
  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  private void unansweredSale() {
    bench.host.when("0200", bench.host.silence());
    bench.sale("1000", Cards.STRIPE).awaitReady("no-answer");
  }

  private Message reversal() {
    return bench.host.requests("0400").getFirst();
  }

  @Test
  void r2_keeps_no_record_when_the_host_cannot_be_reached() {
    bench.on();
    String real = bench.host.address;
    bench.powerOff();
    bench.host.address = "nobody";
    bench.powerOn().awaitReady("idle");
    bench.sale("1000", Cards.STRIPE).awaitReady("connection-failed");
    bench.powerOff();
    bench.host.address = real;
    bench.powerOn().awaitReady("idle").approvedSale("500");
    assertThat(bench.host.types()).containsExactly("0800", "0200");
    assertThat(bench.host.requests("0200").getFirst().text(11)).isEqualTo("000003");
  }

  @Test
  void r3_reverses_silence_with_98_under_the_original_number_before_the_next_transaction() {
    bench.on();
    unansweredSale();
    bench.approvedSale("500");
    assertThat(bench.host.types()).containsExactly("0800", "0200", "0400", "0200");
    assertThat(reversal().text(39)).isEqualTo("98");
    assertThat(reversal().text(11)).isEqualTo("000002"); // R11
    assertThat(bench.host.requests("0200").getLast().text(11)).isEqualTo("000003");
    assertThat(bench.host.live()).extracting(b -> b.stan()).containsExactly("000003");
  }

  @Test
  void r3_reverses_a_wrong_or_missing_mac_with_a0() {
    bench.on().host.when("0200", bench.host.wrongMac());
    bench.sale("1000", Cards.STRIPE).awaitReady("mac-wrong");
    bench.host.when("0200", bench.host.noMac());
    bench.sale("1000", Cards.STRIPE).awaitReady("mac-wrong");
    bench.approvedSale("500");
    assertThat(bench.host.requests("0400")).extracting(m -> m.text(39)).containsExactly("A0", "A0");
    assertThat(reversal().text(38)).isEqualTo("A00002");
    assertThat(bench.host.live()).hasSize(1);
  }

  @Test
  void r3_reverses_what_it_cannot_read_with_06() {
    bench
        .on()
        .host
        .when(
            "0200",
            bench.host.raw(
                frame -> {
                  frame[15] ^= 0x40; // a bitmap that promises another field
                  return frame;
                }));
    bench.sale("1000", Cards.STRIPE).awaitReady("answer-garbled");
    bench.approvedSale("500");
    assertThat(reversal().text(39)).isEqualTo("06");
  }

  @Test
  void r4_a_refusal_removes_the_record() {
    bench.on().host.when("0200", bench.host.refuses("51"));
    bench.sale("1000", Cards.STRIPE).awaitReady("declined");
    bench.powerOff();
    bench.powerOn().awaitReady("idle").approvedSale("500");
    assertThat(bench.host.requests("0400")).isEmpty();
  }

  @Test
  void r5_a_reversal_goes_before_settlement_and_does_not_block_sign_in() {
    bench.on().approvedSale("500");
    unansweredSale();
    bench.signIn();
    assertThat(bench.host.requests("0400")).isEmpty();
    bench.press(Key.F4).awaitReady("balanced");
    assertThat(bench.host.types()).containsSubsequence("0800", "0400", "0500");
  }

  @Test
  void r5_a_reversal_goes_at_once_when_told_so_and_again_before_the_next_when_that_fails() {
    bench.with("reversal-when", "at-once").on();
    unansweredSale();
    assertThat(bench.host.types()).containsExactly("0800", "0200", "0400");
    bench.approvedSale("500");
    assertThat(bench.host.types()).containsExactly("0800", "0200", "0400", "0200");
    for (int time = 0; time < 3; time++) bench.host.when("0400", bench.host.silence());
    unansweredSale();
    bench.approvedSale("700");
    assertThat(bench.host.requests("0400")).hasSize(5);
    assertThat(bench.host.live()).hasSize(2);
  }

  @Test
  void r6_r9_tries_three_times_and_then_keeps_and_blocks() {
    bench.on();
    unansweredSale();
    for (int i = 0; i < 3; i++) bench.host.when("0400", bench.host.ignores());
    var began = bench.clock.now();
    bench.sale("500", Cards.STRIPE).awaitReady("reversal-failed");
    assertThat(Duration.between(began, bench.clock.now())).isGreaterThan(Duration.ofSeconds(90));
    assertThat(bench.host.requests("0400")).hasSize(3);
    assertThat(bench.host.requests("0200")).hasSize(1);
    bench.approvedSale("500");
    assertThat(bench.host.requests("0400")).hasSize(4);
    assertThat(bench.host.live()).hasSize(1);
  }

  @Test
  void r9_drops_the_record_when_told_so() {
    bench.with("reversal-after-exhausted", "drop").with("reversal-tries", "2").on();
    unansweredSale();
    for (int i = 0; i < 2; i++) bench.host.when("0400", bench.host.ignores());
    bench.sale("500", Cards.STRIPE).awaitReady("reversal-failed");
    bench.approvedSale("500");
    assertThat(bench.host.requests("0400")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"00", "12", "25"})
  void r7_is_done_with(String code) {
    bench.on();
    unansweredSale();
    bench.host.when("0400", bench.host.answers(a -> a.with(39, code)));
    bench.approvedSale("500");
    assertThat(bench.host.requests("0400")).hasSize(1);
  }

  @Test
  void r8_tries_again_with_06_after_another_code() {
    bench.on();
    unansweredSale();
    bench.host.when("0400", bench.host.refuses("96"));
    bench.approvedSale("500");
    assertThat(bench.host.requests("0400")).extracting(m -> m.text(39)).containsExactly("98", "06");
  }

  @Test
  void r8_asks_for_a_sign_in_when_the_host_does() {
    bench.on();
    unansweredSale();
    bench.host.when("0400", bench.host.refuses("A0"));
    bench.sale("500", Cards.STRIPE).awaitReady("reversal-failed");
    assertThat(bench.panel.display()).contains("SIGN IN AGAIN");
    bench.signIn().approvedSale("500");
    assertThat(bench.host.live()).hasSize(1);
  }

  @Test
  void r10_drops_a_record_of_yesterday_when_told_so() {
    bench.with("reversal-cross-day", "drop").on();
    unansweredSale();
    bench.clock.pass(Duration.ofDays(1));
    bench.approvedSale("500");
    assertThat(bench.host.requests("0400")).isEmpty();
  }

  @Test
  void r12_a_late_answer_is_not_taken() {
    bench.on().host.when("0200", bench.host.late(Duration.ofSeconds(31)));
    bench.sale("1000", Cards.STRIPE).awaitReady("no-answer");
    bench.clock.pass(Duration.ofSeconds(5));
    bench.approvedSale("500");
    assertThat(bench.host.types()).containsSubsequence("0200", "0400", "0200");
    assertThat(bench.printer.printed()).hasSize(2);
  }

  @Test
  void an_answer_just_in_time_is_taken() {
    bench.on().host.when("0200", bench.host.late(Duration.ofSeconds(29)));
    bench.sale("1000", Cards.STRIPE).awaitReady("approved");
  }

  @Test
  void r15_a_bad_mac_or_a_wrong_number_is_no_answer_to_a_reversal() {
    bench.on();
    unansweredSale();
    bench.host.when("0400", bench.host.wrongMac());
    bench.host.when("0400", bench.host.answers(a -> a.with(11, "000999")));
    bench.approvedSale("500");
    assertThat(bench.host.requests("0400")).hasSize(3);
  }

  @Test
  void the_number_wraps_and_is_never_used_twice() {
    bench.on();
    for (int i = 0; i < 3; i++) {
      bench.host.when("0200", i == 1 ? bench.host.refuses("05") : bench.host.answers());
      bench.sale("100", Cards.STRIPE).await("processing");
      bench.awaitReady(i == 1 ? "declined" : "approved");
    }
    assertThat(bench.host.requests("0200"))
        .extracting(m -> m.text(11))
        .containsExactly("000002", "000003", "000004");
  }

  @Test
  void dials_as_often_as_told() {
    bench.with("connect-tries", "3").with("reversal-on-connect-failure", "count").on();
    unansweredSale();
    String real = bench.host.address;
    bench.powerOff();
    bench.host.address = "nobody";
    bench.powerOn().awaitReady("idle");
    bench.sale("500", Cards.STRIPE).awaitReady("reversal-failed");
    bench.powerOff();
    bench.host.address = real;
    bench.powerOn().awaitReady("idle").approvedSale("500");
    assertThat(bench.host.types()).containsExactly("0800", "0200", "0400", "0200");
  }
}
