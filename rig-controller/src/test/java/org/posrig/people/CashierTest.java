package org.posrig.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.device.Key;
import org.posrig.device.PowerSwitch;
import org.posrig.history.Event.Manner;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.people.PaymentMethod.Pin;
import org.posrig.session.MissingCapability;
import org.posrig.text.Sentence;

final class CashierTest {
  private final FakeRig rig = new FakeRig();
  private final ScreenObserver observer = new ScreenObserver(rig);
  private final Shopper shopper = new Shopper(rig, observer);
  private final Cashier cashier = new Cashier(rig, observer, shopper);

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void signs_in_and_sells_as_the_terminal_asks() {
    rig.on();
    assertThat(cashier.signsIn("01", "0000")).isEqualTo(new DialogueEnd.Ready(ScreenMeaning.IDLE));
    assertThat(cashier.sells(12000, PaymentMethod.with(rig.card("debit card"))))
        .isEqualTo(new DialogueEnd.Ready(ScreenMeaning.APPROVED));
    assertThat(rig.terminal.talked).containsExactly("sign-in", "sale 12000");
    assertThat(rig.done).asString().isEqualTo("inserted debit card\nwithdrew\nright PIN\n");
  }

  @Test
  void swipes_a_card_without_a_chip_and_types_what_the_shopper_types() {
    rig.terminal.signedIn = true;
    rig.on();
    PaymentMethod payer = PaymentMethod.with(rig.card("stripe card"));
    cashier.sells(1, payer.and(Pin.WRONG));
    cashier.sells(2, payer.and(Pin.NONE));
    assertThat(cashier.sells(3, payer.and(Pin.CANCELS)))
        .isEqualTo(new DialogueEnd.Ready(ScreenMeaning.CANCELLED));
    assertThat(rig.done)
        .asString()
        .contains("swiped stripe card", "wrong PIN", "no PIN", "PIN cancelled");
    assertThat(rig.terminal.talked).containsExactly("sale 1", "sale 2");
  }

  @Test
  void ends_where_nobody_has_an_answer() {
    rig.terminal.signedIn = true;
    rig.terminal.asksForChip = 1;
    rig.on();
    PaymentMethod payer = PaymentMethod.with(rig.card("debit card")).by(Manner.SWIPE);
    assertThat(cashier.sells(100, payer))
        .isEqualTo(new DialogueEnd.Waiting(ScreenMeaning.INSERT_CHIP));
    assertThat(cashier.pressesAndWaits(Key.CANCEL))
        .isEqualTo(new DialogueEnd.Ready(ScreenMeaning.CANCELLED));
  }

  @Test
  void goes_through_a_sale_step_by_step() {
    rig.terminal.signedIn = true;
    rig.on();
    assertThat(cashier.begins("sale")).isEqualTo(new DialogueEnd.Waiting(ScreenMeaning.AMOUNT));
    assertThat(cashier.types("2000")).isEqualTo(new DialogueEnd.Waiting(ScreenMeaning.CARD));
    shopper.presents(PaymentMethod.with(rig.card("debit card")));
    shopper.answersPin(PaymentMethod.with(rig.card("debit card")));
    assertThat(cashier.goesAway().meaning()).isEqualTo(ScreenMeaning.APPROVED);
    assertThat(rig.terminal.talked).containsExactly("sale 2000");
  }

  @Test
  void answers_questions_of_the_terminal_alone_as_its_model_says() {
    rig.terminal.signedIn = true;
    rig.terminal.questions = List.of("CREDIT OR SAVINGS?", "CONFIRM AMOUNT", "CREDIT OR SAVINGS?");
    rig.on();
    assertThat(cashier.sells(100, PaymentMethod.with(rig.card("debit card"))))
        .isEqualTo(new DialogueEnd.Ready(ScreenMeaning.APPROVED));
    assertThat(rig.terminal.talked)
        .containsExactly(
            "CREDIT OR SAVINGS? 2", "CONFIRM AMOUNT ", "CREDIT OR SAVINGS? 2", "sale 100");
  }

  @Test
  void ends_at_a_question_that_the_model_has_no_answer_for() {
    rig.terminal.signedIn = true;
    rig.terminal.questions = List.of("CONFIRM AMOUNT", "WHO ARE YOU?");
    rig.on();
    assertThat(cashier.sells(100, PaymentMethod.with(rig.card("debit card"))))
        .isEqualTo(new DialogueEnd.Waiting(ScreenMeaning.QUESTION));
    assertThat(cashier.pressesAndWaits(Key.CANCEL))
        .isEqualTo(new DialogueEnd.Ready(ScreenMeaning.CANCELLED));
  }

  @Test
  void says_that_the_terminal_left_alone_was_not_idle_again() {
    rig.terminal.signedIn = true;
    rig.on();
    cashier.begins("sale");
    assertThatThrownBy(() -> cashier.goesAway())
        .hasMessage(
            "left alone, the terminal was not idle again within 65.0 s; it showed \"amount?\""
                + " last");
  }

  @Test
  void takes_back_a_digit_too_many() {
    rig.terminal.signedIn = true;
    rig.on();
    cashier.begins("sale");
    assertThat(cashier.corrects("9", "2000"))
        .isEqualTo(new DialogueEnd.Waiting(ScreenMeaning.CARD));
    shopper.presents(PaymentMethod.with(rig.card("debit card")));
    shopper.answersPin(PaymentMethod.with(rig.card("debit card")));
    assertThat(cashier.goesAway().meaning()).isEqualTo(ScreenMeaning.APPROVED);
    assertThat(rig.terminal.talked).containsExactly("sale 2000");
  }

  @Test
  void waits_at_the_prompt_for_paper() {
    rig.terminal.signedIn = true;
    rig.terminal.paper = false;
    rig.on();
    assertThat(cashier.sells(100, PaymentMethod.with(rig.card("debit card"))))
        .isEqualTo(new DialogueEnd.Waiting(ScreenMeaning.NO_PAPER));
    assertThat(new Technician(rig, observer).loadsPaperAndConfirms())
        .isEqualTo(new DialogueEnd.Ready(ScreenMeaning.APPROVED));
  }

  @ParameterizedTest
  @ValueSource(ints = {120, 170, 400, 900})
  void notices_that_the_power_went(int millis) {
    rig.terminal.signedIn = true;
    rig.on();
    rig.clock.start(
        "power cut",
        () -> {
          rig.clock.pass(Duration.ofMillis(millis));
          rig.device(PowerSwitch.class).off();
        });
    assertThat(cashier.sells(100, PaymentMethod.with(rig.card("debit card"))))
        .isEqualTo(new DialogueEnd.PoweredOff());
    assertThat(new Technician(rig, observer).switchesOn())
        .isEqualTo(new DialogueEnd.Ready(ScreenMeaning.IDLE));
  }

  @Test
  void types_a_wrong_password_as_often_as_told() {
    rig.on();
    assertThat(cashier.failsToSignIn("9182", 4))
        .isEqualTo(new DialogueEnd.Ready(ScreenMeaning.WRONG_PASSWORD));
    long tries =
        rig.recorder
            .history()
            .all(ScreenShowed.class)
            .filter(screen -> screen.meaning() == ScreenMeaning.WRONG_PASSWORD)
            .count();
    assertThat(tries).isEqualTo(4);
    assertThat(rig.terminal.talked).isEmpty();
  }

  @Test
  void says_what_it_did_and_saw_when_the_terminal_hangs() {
    rig.terminal.signedIn = true;
    rig.on();
    cashier.begins("sale");
    rig.terminal.hangsAt = ScreenMeaning.CARD;
    assertThatThrownBy(() -> cashier.types("500"))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "after 3 digits and ENTER, the terminal neither finished nor asked for anything within"
                + " 200.0 s; it showed \"amount?\" last");
  }

  @Test
  void takes_a_display_that_does_not_change_for_a_refusal() {
    rig.on();
    assertThat(cashier.begins("sale")).isEqualTo(new DialogueEnd.Ready(ScreenMeaning.SIGNED_OFF));
    assertThat(observer.sinceLastAct().any(ScreenShowed.class, _ -> true)).isFalse();
    assertThat(
            observer
                .screen(
                    screen -> screen.meaning() == ScreenMeaning.SIGNED_OFF,
                    Sentence.none(),
                    Duration.ZERO)
                .ready())
        .isTrue();
  }

  @Test
  void opens_a_shop_by_signing_in_where_the_terminal_has_a_key_for_it() {
    rig.on();
    assertThat(cashier.opens()).isEqualTo(new DialogueEnd.Ready(ScreenMeaning.IDLE));
    assertThat(rig.terminal.talked).containsExactly("sign-in");
  }

  @Test
  void a_shop_whose_terminal_has_no_sign_in_is_open_when_it_is_ready() {
    rig.lacks("sign-in");
    rig.terminal.signedIn = true;
    rig.on();
    assertThat(cashier.opens()).isEqualTo(new DialogueEnd.Ready(ScreenMeaning.IDLE));
    assertThat(rig.terminal.talked).isEmpty();
    assertThatThrownBy(() -> cashier.signsIn("01", "0000"))
        .hasMessage("model 'fake' has no key for 'sign-in'");
  }

  @Test
  void what_the_terminal_asks_before_the_pin_is_answered_while_the_shopper_thinks() {
    rig.terminal.signedIn = true;
    rig.on();
    cashier.begins("sale");
    cashier.types("2000");
    assertThat(cashier.letsPresent(PaymentMethod.with(rig.card("debit card"))))
        .isEqualTo(new DialogueEnd.Waiting(ScreenMeaning.PIN));
    assertThat(rig.done).asString().contains("inserted debit card").doesNotContain("PIN");
  }

  @Test
  void lacks_a_key_that_the_model_does_not_name() {
    rig.on();
    assertThatThrownBy(() -> cashier.reprints())
        .isInstanceOf(MissingCapability.class)
        .hasMessage("model 'fake' has no key for 'reprint'");
  }
}
