package org.posrig.reference.screen;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.posrig.device.Key;
import org.posrig.device.OperatorPanel;
import org.posrig.reference.setting.Language;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;

/// Shows screens and takes input. A prompt without a key in time ends in the idle screen.
public final class OperatorDialogue {
  private static final int LONGEST_AMOUNT = 10;
  private final OperatorPanel panel;
  private final RigClock clock;
  private final Language language;
  private final Duration inputTimeout;

  public OperatorDialogue(
      OperatorPanel panel, RigClock clock, Language language, Duration inputTimeout) {
    this.panel = panel;
    this.clock = clock;
    this.language = language;
    this.inputTimeout = inputTimeout;
  }

  public Language language() {
    return language;
  }

  public String say(Hint hint) {
    return hint.text(language);
  }

  /// Nothing, for a blink: whoever pressed a key sees that it was taken, whatever comes next.
  public void blank() {
    panel.show(List.of());
  }

  /// A screen under which no function key is taken.
  public void show(Screen screen, String... more) {
    panel.show(lines(screen, more));
  }

  /// A screen that stays until the next key: function keys are taken.
  public void rest(Screen screen, String... more) {
    List<String> lines = lines(screen, more);
    lines.add(say(Hint.READY));
    panel.show(lines);
  }

  /// As [#rest], with more in the first line.
  public void restOn(Screen screen, String tail, String... more) {
    List<String> lines = lines(screen, more);
    lines.set(0, screen.text(language) + " " + tail);
    lines.add(say(Hint.READY));
    panel.show(lines);
  }

  private List<String> lines(Screen screen, String... more) {
    List<String> lines = new ArrayList<>();
    lines.add(screen.text(language));
    lines.addAll(List.of(more));
    lines.removeIf(String::isEmpty);
    return lines;
  }

  public Optional<Key> key(Deadline deadline) {
    return panel.key(deadline);
  }

  /// The next key, or the idle screen when none comes in time.
  public Key key() {
    return panel.key(clock.in(inputTimeout)).orElseThrow(() -> new NotDone(Screen.IDLE));
  }

  /// A number of at most `most` digits.
  public String number(Screen prompt, int most) {
    return type(prompt, most, typed -> typed);
  }

  /// A number of which only the length is shown.
  public String password(Screen prompt) {
    return type(prompt, 4, typed -> "*".repeat(typed.length()));
  }

  /// An amount in cents.
  public long amount() {
    String digits = type(Screen.AMOUNT, LONGEST_AMOUNT, typed -> Amounts.rmb(cents(typed)));
    return cents(digits);
  }

  private static long cents(String digits) {
    return digits.isEmpty() ? 0 : Long.parseLong(digits);
  }

  /// How a typed number is shown.
  private interface Echo {
    String of(String typed);
  }

  private String type(Screen prompt, int most, Echo echo) {
    StringBuilder typed = new StringBuilder();
    while (true) {
      show(prompt, echo.of(typed.toString()));
      Key key = key();
      if (key == Key.ENTER) return typed.toString();
      if (key == Key.CANCEL) throw new NotDone(Screen.CANCELLED);
      if (key == Key.CLEAR && !typed.isEmpty()) typed.setLength(typed.length() - 1);
      if (key.isDigit() && typed.length() < most) typed.append(key.value());
    }
  }

  /// What the operator decides when asked to go on or leave.
  public enum Choice {
    GO_ON,
    LEAVE
  }

  /// Waits for ENTER or CANCEL; no key in time counts as leaving.
  public Choice choice(Screen screen, String... more) {
    show(screen, more);
    while (true) {
      Optional<Key> key = panel.key(clock.in(inputTimeout));
      if (key.isEmpty() || key.get() == Key.CANCEL) return Choice.LEAVE;
      if (key.get() == Key.ENTER) return Choice.GO_ON;
    }
  }
}
