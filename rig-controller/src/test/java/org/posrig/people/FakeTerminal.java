package org.posrig.people;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.posrig.device.Key;
import org.posrig.history.Event;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.history.Recorder;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.time.Deadline;
import org.posrig.time.Inbox;
import org.posrig.time.RigClock;

/// A terminal of a few screens: enough to see whether people work it as they should.
final class FakeTerminal implements Runnable {
  private final RigClock clock;
  private final Recorder recorder;
  private final Inbox<Object> hands;
  final List<String> talked = new ArrayList<>();
  boolean signedIn;
  boolean locked;
  boolean paper = true;
  ScreenMeaning hangsAt = ScreenMeaning.UNKNOWN;
  List<String> questions = new ArrayList<>();
  int unansweredBalances;
  int asksForChip;

  /// What a hand did that is no key.
  enum Hand {
    CARD,
    PIN,
    PIN_CANCEL
  }

  FakeTerminal(RigClock clock, Recorder recorder, Inbox<Object> hands) {
    this.clock = clock;
    this.recorder = recorder;
    this.hands = hands;
  }

  @Override
  public void run() {
    rest(locked ? ScreenMeaning.LOCKED : signedIn ? ScreenMeaning.IDLE : ScreenMeaning.SIGNED_OFF);
    while (true) {
      Object hand = next();
      if (locked) unlock();
      else if (hand instanceof Key key) function(key);
    }
  }

  private void function(Key key) {
    switch (key) {
      case F6 -> signIn();
      case F1 -> sale();
      case F3 -> balance();
      case F4 -> settle();
      case F8 -> lock();
      case DIGIT_0,
          DIGIT_1,
          DIGIT_2,
          DIGIT_3,
          DIGIT_4,
          DIGIT_5,
          DIGIT_6,
          DIGIT_7,
          DIGIT_8,
          DIGIT_9,
          ENTER,
          CANCEL,
          CLEAR,
          F2,
          F5,
          F7 -> {}
    }
  }

  private void signIn() {
    if (ask(ScreenMeaning.OPERATOR, 2).isEmpty()) return;
    String password = ask(ScreenMeaning.PASSWORD, 4);
    if (password.isEmpty()) return;
    if (!password.equals("0000")) {
      rest(ScreenMeaning.WRONG_PASSWORD);
      return;
    }
    talked.add("sign-in");
    show(ScreenMeaning.PROCESSING);
    signedIn = true;
    rest(ScreenMeaning.IDLE);
  }

  private void sale() {
    if (!signedIn) {
      rest(ScreenMeaning.SIGNED_OFF);
      return;
    }
    String amount = ask(ScreenMeaning.AMOUNT, 10);
    if (!amount.isEmpty() && questionsAreAnswered() && cardAndPin()) approve("sale " + amount);
  }

  /// Each question is repeated with what was typed; ENTER answers it.
  private boolean questionsAreAnswered() {
    for (String question : questions) {
      StringBuilder typed = new StringBuilder();
      Object hand = Key.CLEAR;
      while (hand != Key.ENTER) {
        appears(ScreenMeaning.QUESTION, false, List.of(question, typed.toString()));
        hand = next();
        if (hand == Key.CANCEL) return cancelled();
        if (hand instanceof Key key && key.isDigit()) typed.append(key.value());
      }
      talked.add(question + " " + typed);
    }
    return true;
  }

  private void balance() {
    if (!signedIn) {
      rest(ScreenMeaning.REFUSED);
      return;
    }
    if (!cardAndPin()) return;
    show(ScreenMeaning.PROCESSING);
    if (unansweredBalances-- > 0) {
      rest(ScreenMeaning.NO_ANSWER);
      return;
    }
    talked.add("balance");
    rest(ScreenMeaning.BALANCE);
  }

  private void approve(String what) {
    show(ScreenMeaning.PROCESSING);
    talked.add(what);
    show(ScreenMeaning.APPROVED);
    print();
    rest(ScreenMeaning.APPROVED);
  }

  private void print() {
    show(ScreenMeaning.PRINTING);
    while (!paper) {
      show(ScreenMeaning.NO_PAPER);
      Object hand = next();
      if (hand == Key.CANCEL) return;
    }
  }

  private void settle() {
    if (!signedIn) {
      rest(ScreenMeaning.SIGNED_OFF);
      return;
    }
    talked.add("settlement");
    show(ScreenMeaning.BALANCED);
    signedIn = false;
    rest(ScreenMeaning.SIGNED_OFF);
  }

  private void lock() {
    locked = true;
    show(ScreenMeaning.LOCKED);
  }

  private void unlock() {
    String password = ask(ScreenMeaning.PASSWORD, 4);
    locked = !password.equals("0000");
    if (locked) show(ScreenMeaning.LOCKED);
    else rest(ScreenMeaning.IDLE);
  }

  private boolean cardAndPin() {
    show(asksForChip-- > 0 ? ScreenMeaning.INSERT_CHIP : ScreenMeaning.CARD);
    if (next() != Hand.CARD) return cancelled();
    recorder.saw("card", new Event.CardReturned());
    show(ScreenMeaning.PIN);
    recorder.saw("pin", new Event.PinAsked(0));
    return next() == Hand.PIN || cancelled();
  }

  private boolean cancelled() {
    rest(ScreenMeaning.CANCELLED);
    return false;
  }

  /// Echoes each digit, as terminals do; empty when cancelled.
  private String ask(ScreenMeaning prompt, int most) {
    StringBuilder typed = new StringBuilder();
    while (true) {
      show(prompt);
      Object hand = next();
      if (hand == Key.ENTER) return typed.toString();
      if (hand == Key.CANCEL) {
        cancelled();
        return "";
      }
      if (hand == Key.CLEAR) typed.setLength(0);
      if (hand instanceof Key key && key.isDigit() && typed.length() < most)
        typed.append(key.value());
    }
  }

  private Object next() {
    return hands.take(Deadline.never(clock)).orElseThrow();
  }

  private void show(ScreenMeaning meaning) {
    if (meaning == hangsAt) clock.pass(Duration.ofDays(1));
    appears(meaning, false);
    clock.pass(Duration.ofMillis(50));
  }

  private void rest(ScreenMeaning meaning) {
    appears(meaning, meaning != ScreenMeaning.LOCKED);
  }

  private void appears(ScreenMeaning meaning, boolean ready) {
    String word = meaning.word();
    appears(
        meaning,
        ready,
        List.of(ready ? word : word.toUpperCase(java.util.Locale.ROOT), ready ? "READY" : ""));
  }

  /// What does not change is not seen.
  private void appears(ScreenMeaning meaning, boolean ready, List<String> lines) {
    ScreenShowed screen = new ScreenShowed(meaning, ready, lines, List.of(), List.of());
    if (!recorder.history().last(ScreenShowed.class).filter(screen::equals).isPresent())
      recorder.saw("screen", screen);
  }
}
