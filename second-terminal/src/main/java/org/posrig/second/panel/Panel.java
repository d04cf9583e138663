package org.posrig.second.panel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.posrig.device.Key;
import org.posrig.device.OperatorPanel;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;

/// Display and keys. Whoever is asked and presses nothing in time has left: the terminal rests
/// again.
public final class Panel {
  private final OperatorPanel device;
  private final RigClock clock;
  private final Duration patience;

  /// @param patience how long a question stands
  public Panel(OperatorPanel device, RigClock clock, Duration patience) {
    this.device = device;
    this.clock = clock;
    this.patience = patience;
  }

  public void show(Words words, String... more) {
    lines(words.text(), more, "");
  }

  /// Under this, function keys are taken.
  public void rest(String first, String... more) {
    lines(first, more, Words.IDLE.text());
  }

  /// A key was taken: the display is empty until there is something to say.
  public void clear() {
    device.show(List.of());
  }

  private void lines(String first, String[] more, String last) {
    List<String> lines = new ArrayList<>(List.of(first));
    lines.addAll(List.of(more));
    if (!first.equals(last)) lines.add(last);
    lines.removeIf(String::isEmpty);
    device.show(lines);
  }

  public Optional<Key> key(Deadline deadline) {
    return device.key(deadline);
  }

  /// However long it takes.
  public Key anyKey() {
    while (true) {
      Optional<Key> key = device.key(Deadline.never(clock));
      if (key.isPresent()) return key.get();
    }
  }

  /// @throws GiveUp when nobody presses one
  public Key key() {
    return device.key(clock.in(patience)).orElseThrow(() -> new GiveUp(Words.IDLE));
  }

  /// An amount in cents, typed digit by digit.
  public long amount(Words words) {
    return Long.parseLong("0" + typed(words, 10, digits -> Money.of(Long.parseLong("0" + digits))));
  }

  public String number(Words words, int most) {
    return typed(words, most, digits -> digits);
  }

  /// Shows nothing of what is typed but its length.
  public String code(Words words) {
    return typed(words, 4, digits -> "*".repeat(digits.length()));
  }

  private String typed(Words words, int most, UnaryOperator<String> echo) {
    String digits = "";
    while (true) {
      show(words, echo.apply(digits));
      Key key = key();
      if (key == Key.ENTER) return digits;
      if (key == Key.CANCEL) throw new GiveUp(Words.STOPPED);
      if (key == Key.CLEAR) digits = "";
      if (key.isDigit() && digits.length() < most) digits += key.value();
    }
  }

  /// Asks for ENTER.
  ///
  /// @throws GiveUp when CANCEL is pressed, or nothing
  public void confirm(Words words, String... more) {
    show(words, more);
    for (Key key = key(); key != Key.ENTER; key = key())
      if (key == Key.CANCEL) throw new GiveUp(Words.STOPPED);
  }

  /// What somebody decides who is asked to mend something.
  public enum Choice {
    AGAIN,
    LEAVE
  }

  /// Asks for ENTER to try again or CANCEL to leave it; nobody leaves it, too.
  public Choice again(Words words) {
    show(words, "ENTER AGAIN, CANCEL ENDS");
    while (true) {
      Optional<Key> key = device.key(clock.in(patience));
      if (key.isEmpty() || key.get() == Key.CANCEL) return Choice.LEAVE;
      if (key.get() == Key.ENTER) return Choice.AGAIN;
    }
  }
}
