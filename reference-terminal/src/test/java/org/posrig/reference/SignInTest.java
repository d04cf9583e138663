package org.posrig.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.device.Key;
import org.posrig.meaning.SlipField;
import org.posrig.reference.rig.Bench;
import org.posrig.reference.rig.Cards;

final class SignInTest {
  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  private Bench signInTo(String meaning) {
    return bench.press(Key.F6).type("01").type("0000").await("processing").awaitReady(meaning);
  }

  @Test
  void offers_nothing_but_sign_in_before_it() {
    bench.powerOn().awaitReady("signed-off");
    for (Key key : new Key[] {Key.F1, Key.F2, Key.F3, Key.F4, Key.F7})
      bench.press(key).awaitReady("signed-off");
    assertThat(bench.host.requests()).isEmpty();
  }

  @Test
  void takes_batch_keys_and_clock_from_the_host() {
    bench.powerOn().awaitReady("signed-off");
    bench.host.when(
        "0800",
        bench.host.answers(a -> a.with(60, "00000042004").with(12, "101112").with(13, "0106")));
    signInTo("idle");
    assertThat(bench.panel.display()).containsExactly("SIGNED IN", "BATCH 000042", "READY");
    bench.host.when("0200", bench.host.answers(a -> a.without(12).without(13)));
    bench.sale("1000", Cards.STRIPE).awaitReady("approved");
    var slip = bench.fields(bench.printer.printed().getFirst());
    assertThat(slip).containsEntry(SlipField.BATCH, "000042");
    assertThat(slip.get(SlipField.TIME)).startsWith("2026-01-06T10:11:");
  }

  @Test
  void survives_a_power_cut_signed_in() {
    bench.on().powerOff();
    bench.powerOn().awaitReady("idle").approvedSale("100");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 16, 20, 36, 40, 56})
  void a_wrong_bit_in_key_or_check_value_keeps_it_signed_off(int at) {
    bench.powerOn().awaitReady("signed-off");
    bench.host.when("0800", bench.host.answers(a -> a.with(62, flip(a.text(62), at))));
    signInTo("key-check-failed");
    bench.press(Key.F1).awaitReady("signed-off");
    signInTo("idle").approvedSale("100");
  }

  private static String flip(String hex, int at) {
    char digit = hex.charAt(at * 2);
    // The highest bit of a key's byte: the lowest is parity, which a cipher does not see.
    return hex.substring(0, at * 2)
        + Integer.toHexString(Character.digit(digit, 16) ^ 8).toUpperCase(java.util.Locale.ROOT)
        + hex.substring(at * 2 + 1);
  }

  @Test
  void keys_of_another_length_keep_it_signed_off() {
    bench.powerOn().awaitReady("signed-off");
    bench.host.when("0800", bench.host.answers(a -> a.with(62, a.text(62).substring(0, 48))));
    signInTo("key-check-failed");
    bench.host.when("0800", bench.host.answers(a -> a.without(62)));
    signInTo("key-check-failed");
  }

  @Test
  void a_refused_sign_in_shows_why() {
    bench.on().host.when("0800", bench.host.refuses("97"));
    signInTo("declined");
    assertThat(bench.panel.display()).contains("DECLINED [97]");
    bench.press(Key.F1).awaitReady("signed-off");
  }

  @Test
  void an_unanswered_sign_in_leaves_it_as_it_was() {
    bench.on().host.when("0800", bench.host.ignores());
    signInTo("no-answer");
    bench.approvedSale("100");
  }

  @Test
  void signs_off_at_the_host() {
    bench.on().press(Key.F7).awaitReady("signed-off");
    assertThat(bench.host.requests("0820").getFirst().text(60)).isEqualTo("00000001002");
  }

  @Test
  void refuses_strangers_and_locks_behind_the_fourth_wrong_password() {
    bench.powerOn().awaitReady("signed-off");
    bench.press(Key.F6).type("09").type("0000").awaitReady("refused");
    for (int i = 0; i < 3; i++) {
      bench.press(Key.F6).await("operator").type("01").type("9999").awaitReady("wrong-password");
      bench.powerOff();
      bench.powerOn().awaitReady("signed-off");
    }
    bench.press(Key.F6).type("01").type("9999").await("locked");
    assertThat(bench.ready()).isFalse();
    assertThat(bench.host.requests()).isEmpty();
  }

  @Test
  void a_lock_outlives_the_power_and_opens_by_password_only() {
    bench.on().press(Key.F8).await("locked").powerOff();
    bench.powerOn().await("locked").press(Key.F1).await("password").type("1111").await("locked");
    assertThat(bench.panel.display()).contains("WRONG PASSWORD");
    bench.press(Key.F6).await("password").press(Key.CANCEL).await("locked");
    bench.press(Key.DIGIT_1).await("password").type("0000").awaitReady("idle");
    assertThat(bench.host.types()).containsExactly("0800");
    bench.approvedSale("100");
  }

  @Test
  void locks_itself_when_idle_for_long() {
    bench.with("lock-after", "300s").on().clock.pass(Duration.ofSeconds(301));
    bench.await("locked").press(Key.ENTER).await("password").type("1234").awaitReady("idle");
  }

  @Test
  void starts_with_a_mute_pin_pad_and_says_so() {
    bench.pinPad.mute = true;
    bench.powerOn().awaitReady("pin-pad-error");
    bench.pinPad.mute = false;
    bench.signIn().approvedSale("100");
  }

  @Test
  void a_card_inside_at_power_on_is_given_back() {
    bench.on().sale("1000", Cards.STRIPE).await("pin").powerOff();
    bench.powerOn().awaitReady("idle");
    assertThat(bench.reader.where()).isEqualTo(org.posrig.device.CardReader.Position.NONE);
  }

  @Test
  void sends_the_pin_pads_serial_number_when_told_so() {
    bench.with("send-serial", "on").on();
    assertThat(bench.host.requests("0800").getFirst().field(62)).isPresent();
  }
}
