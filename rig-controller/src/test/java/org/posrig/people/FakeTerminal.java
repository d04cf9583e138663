package org.posrig.people;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.posrig.device.Key;
import org.posrig.history.Event;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.history.Recorder;
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
  String hangsAt = "";
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
    rest(locked ? "locked" : signedIn ? "idle" : "signed-off");
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
    if (ask("operator", 2).isEmpty()) return;
    String password = ask("password", 4);
    if (password.isEmpty()) return;
    if (!password.equals("0000")) {
      rest("wrong-password");
      return;
    }
    talked.add("sign-in");
    show("processing");
    signedIn = true;
    rest("idle");
  }

  private void sale() {
    if (!signedIn) {
      rest("signed-off");
      return;
    }
    String amount = ask("amount", 10);
    if (!amount.isEmpty() && cardAndPin()) approve("sale " + amount);
  }

  private void balance() {
    if (!signedIn) {
      rest("refused");
      return;
    }
    if (!cardAndPin()) return;
    show("processing");
    if (unansweredBalances-- > 0) {
      rest("no-answer");
      return;
    }
    talked.add("balance");
    rest("balance");
  }

  private void approve(String what) {
    show("processing");
    talked.add(what);
    show("approved");
    print();
    rest("approved");
  }

  private void print() {
    show("printing");
    while (!paper) {
      show("no-paper");
      Object hand = next();
      if (hand == Key.CANCEL) return;
    }
  }

  private void settle() {
    if (!signedIn) {
      rest("signed-off");
      return;
    }
    talked.add("settlement");
    show("balanced");
    signedIn = false;
    rest("signed-off");
  }

  private void lock() {
    locked = true;
    show("locked");
  }

  private void unlock() {
    String password = ask("password", 4);
    locked = !password.equals("0000");
    if (locked) show("locked");
    else rest("idle");
  }

  private boolean cardAndPin() {
    show(asksForChip-- > 0 ? "insert-chip" : "card");
    if (next() != Hand.CARD) return cancelled();
    recorder.saw("card", new Event.CardReturned());
    show("pin");
    recorder.saw("pin", new Event.PinAsked(0));
    return next() == Hand.PIN || cancelled();
  }

  private boolean cancelled() {
    rest("cancelled");
    return false;
  }

  /// Echoes each digit, as terminals do; empty when cancelled.
  private String ask(String prompt, int most) {
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

  private void show(String meaning) {
    if (meaning.equals(hangsAt)) clock.pass(Duration.ofDays(1));
    appears(meaning, false);
    clock.pass(Duration.ofMillis(50));
  }

  private void rest(String meaning) {
    appears(meaning, !meaning.equals("locked"));
  }

  /// What does not change is not seen.
  private void appears(String meaning, boolean ready) {
    ScreenShowed screen =
        new ScreenShowed(
            meaning,
            ready,
            List.of(
                ready ? meaning : meaning.toUpperCase(java.util.Locale.ROOT),
                ready ? "READY" : ""));
    if (!recorder.history().last(ScreenShowed.class).filter(screen::equals).isPresent())
      recorder.saw("screen", screen);
  }
}
