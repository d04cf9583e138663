package org.posrig.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.posrig.device.CardSlot;
import org.posrig.device.PowerSwitch;
import org.posrig.history.Event.ClaimFailed;
import org.posrig.history.Event.ClosingBegan;
import org.posrig.history.Event.ClosingEnded;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.people.Closing.Closed;
import org.posrig.text.Sentence;

final class ClosingTest {
  private final FakeRig rig = new FakeRig();
  private final ScreenObserver observer = new ScreenObserver(rig);
  private final Cashier cashier = new Cashier(rig, observer, new Shopper(rig, observer));

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void signs_in_talks_once_and_settles_a_fresh_terminal() {
    rig.on();
    assertComplete(Closing.of(rig).carryOut());
    assertThat(rig.terminal.talked).containsExactly("sign-in", "balance", "settlement");
    assertThat(rig.done).asString().startsWith("healed\ncable in\n");
  }

  @Test
  void switches_the_power_on_first() {
    rig.on();
    rig.clock.pass(java.time.Duration.ofSeconds(1));
    rig.device(PowerSwitch.class).off();
    assertComplete(Closing.of(rig).carryOut());
  }

  @Test
  void leaves_every_prompt_that_somebody_left_open() {
    rig.terminal.signedIn = true;
    rig.on();
    cashier.begins("sale");
    cashier.types("500");
    assertComplete(Closing.of(rig).carryOut());
    assertThat(rig.terminal.talked).containsExactly("balance", "settlement");
  }

  @Test
  void cancels_a_pin_entry_that_nobody_finished() {
    rig.terminal.signedIn = true;
    rig.on();
    cashier.begins("balance");
    new Shopper(rig, observer).presents(PaymentMethod.with(rig.card("debit card")));
    new Shopper(rig, observer).awaitsPinPad();
    assertComplete(Closing.of(rig).carryOut());
    assertThat(rig.done).asString().contains("PIN cancelled");
  }

  @Test
  void prints_what_waits_for_paper_and_unlocks() {
    rig.terminal.signedIn = true;
    rig.terminal.paper = false;
    rig.on();
    cashier.sells(100, PaymentMethod.with(rig.card("debit card")));
    assertComplete(Closing.of(rig).carryOut());

    cashier.signsIn("01", "0000");
    cashier.locks();
    assertComplete(Closing.of(rig).carryOut());
  }

  @Test
  void asks_again_when_the_first_inquiry_is_not_answered() {
    rig.terminal.signedIn = true;
    rig.terminal.unansweredBalances = 2;
    rig.on();
    assertComplete(Closing.of(rig).carryOut());
    assertThat(rig.terminal.talked).containsExactly("balance", "settlement");
  }

  @Test
  void a_terminal_that_never_answers_is_the_terminals_failure() {
    rig.terminal.signedIn = true;
    rig.terminal.unansweredBalances = 1000;
    rig.on();
    Closed closed = Closing.of(rig).carryOut();
    assertThat(closed.complete()).isFalse();
    assertThat(closed.how().english())
        .isEqualTo(
            "closing: after everything was healed, the terminal did not answer a balance inquiry in"
                + " 4 tries; it showed \"no answer\" last");
    assertThat(rig.recorder.history().last(ClaimFailed.class))
        .contains(new ClaimFailed(closed.how()));
  }

  @Test
  void a_terminal_that_hangs_is_the_terminals_failure_in_bounded_time() {
    rig.terminal.signedIn = true;
    rig.terminal.hangsAt = ScreenMeaning.PIN;
    rig.on();
    Closed closed = Closing.of(rig).carryOut();
    assertThat(closed.complete()).isFalse();
    assertThat(closed.how().english())
        .contains(
            "after 'balance' was chosen (F3), the terminal neither finished nor asked for anything"
                + " within 200.0 s");
    assertThat(rig.recorder.history().last(ClosingEnded.class))
        .contains(new ClosingEnded(false, closed.how()));
  }

  @Test
  void a_bench_without_a_card_slot_closes_as_far_as_it_can() {
    rig.without(CardSlot.class).on();
    Closed closed = Closing.of(rig).carryOut();
    assertThat(closed.complete()).isFalse();
    assertThat(closed.how().english()).isEqualTo("bench 'fake' has no card slot");
    assertThat(rig.recorder.history().last(ClaimFailed.class)).isEmpty();
  }

  private void assertComplete(Closed closed) {
    assertThat(closed).isEqualTo(new Closed(true, Sentence.of("people.closed")));
    assertThat(rig.recorder.history().last(ClosingBegan.class)).isPresent();
    assertThat(rig.recorder.history().last(ClosingEnded.class))
        .contains(new ClosingEnded(true, closed.how()));
  }
}
