package org.posrig.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.reference.rig.Bench;
import org.posrig.reference.rig.Cards;

/// Answers that are broken, or belong to somebody else (host-protocol.md 1.15).
final class AnswerTest {
  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 2049, 65535})
  void an_absurd_length_ends_the_wait(int length) {
    bench
        .on()
        .host
        .when(
            "0200",
            bench.host.raw(
                frame -> {
                  frame[0] = (byte) (length >> 8);
                  frame[1] = (byte) length;
                  return frame;
                }));
    bench.sale("1000", Cards.STRIPE).awaitReady("answer-garbled");
    bench.approvedSale("500");
    assertThat(bench.host.live()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 20, 60})
  void a_connection_that_ends_within_the_answer_is_no_answer(int bytes) {
    bench.on().host.when("0200", bench.host.endsAfter(bytes));
    bench.sale("1000", Cards.STRIPE).awaitReady("no-answer");
    bench.approvedSale("500");
    assertThat(bench.host.requests("0400").getFirst().text(39)).isEqualTo("98");
    assertThat(bench.host.live()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 41, 42})
  void a_wrong_echo_is_a_mismatch_and_is_reversed(int field) {
    bench.on().host.when("0200", bench.host.answers(a -> a.with(field, lie(a.text(field)))));
    bench.sale("1000", Cards.STRIPE).awaitReady("mismatch");
    assertThat(bench.panel.display()).contains("F" + field);
    bench.approvedSale("500");
    assertThat(bench.host.requests("0400").getFirst().text(39)).isEqualTo("06");
    assertThat(bench.host.live()).hasSize(1);
  }

  private static String lie(String value) {
    return value.substring(0, value.length() - 1) + (value.endsWith("7") ? "8" : "7");
  }

  @Test
  void a_mismatch_deletes_the_record_when_told_so() {
    bench.with("response-mismatch", "delete").on();
    bench.host.when("0200", bench.host.answers(a -> a.with(4, "000000000999")));
    bench.sale("1000", Cards.STRIPE).awaitReady("mismatch");
    bench.approvedSale("500");
    assertThat(bench.host.requests("0400")).isEmpty();
  }

  @Test
  void an_answer_without_a_code_is_a_mismatch() {
    bench.on().host.when("0200", bench.host.answers(a -> a.without(39)));
    bench.sale("1000", Cards.STRIPE).awaitReady("mismatch");
  }

  @Test
  void a_stale_answer_is_passed_over() {
    bench.on().host.when("0200", bench.host.staleFirst());
    bench.sale("1000", Cards.STRIPE).awaitReady("approved");
    assertThat(bench.printer.printed().getFirst().text()).doesNotContain("OLD001");
    bench.host.when("0200", bench.host.answers(a -> a.with(11, "000888")));
    bench.sale("1000", Cards.STRIPE).awaitReady("no-answer");
  }

  @Test
  void a_second_copy_of_the_answer_does_no_harm() {
    bench
        .on()
        .host
        .when(
            "0200",
            bench.host.raw(
                frame -> {
                  byte[] twice = java.util.Arrays.copyOf(frame, frame.length * 2);
                  System.arraycopy(frame, 0, twice, frame.length, frame.length);
                  return twice;
                }));
    bench.sale("1000", Cards.STRIPE).awaitReady("approved");
    bench.approvedSale("500");
    assertThat(bench.host.live()).hasSize(2);
  }
}
