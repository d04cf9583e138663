package org.posrig.people;

import java.util.List;
import org.posrig.device.Key;
import org.posrig.text.Value;

/// What a cashier does with his hands: digits, single keys, a menu entry's keys.
final class Hands {
  private final ScreenObserver observer;

  Hands(ScreenObserver observer) {
    this.observer = observer;
  }

  void press(Key key) {
    observer.press(key);
  }

  Runnable presses(Key key) {
    return () -> press(key);
  }

  Runnable digits(String digits) {
    return () -> digits.chars().forEach(digit -> press(Key.digit((char) digit)));
  }

  /// Digits and ENTER.
  Runnable enters(String digits) {
    return inTurn(digits(digits), presses(Key.ENTER));
  }

  static Runnable inTurn(Runnable... acts) {
    return () -> List.of(acts).forEach(Runnable::run);
  }

  static Value menu(String entry) {
    return new Value.Word("menu." + entry);
  }

  static Value keys(List<Key> keys) {
    return Value.listed(keys.stream().<Value>map(Value::word).toList());
  }
}
