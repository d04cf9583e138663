package org.posrig.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.posrig.device.Key;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.terminal.AmountFormat;
import org.posrig.terminal.LinePattern;
import org.posrig.terminal.SlipModel;
import org.posrig.terminal.TerminalModel;
import org.posrig.terminal.TerminalModel.Screen;

/// How the fake terminal is worked and read.
final class FakeModel {
  static final Map<String, List<Key>> KEYS =
      Map.of(
          "sale", List.of(Key.F1),
          "balance", List.of(Key.F3),
          "settle", List.of(Key.F4),
          "sign-in", List.of(Key.F6),
          "lock", List.of(Key.F8));

  private FakeModel() {}

  static TerminalModel without(String entry) {
    Map<String, List<Key>> keys = new HashMap<>(KEYS);
    keys.remove(entry);
    return of(keys);
  }

  static TerminalModel of(Map<String, List<Key>> keys) {
    return new TerminalModel(
        "fake",
        keys,
        List.of(
            asks("CREDIT OR SAVINGS\\?", Key.DIGIT_2, Key.ENTER),
            asks("CONFIRM AMOUNT", Key.ENTER),
            asks("WHO ARE YOU\\?")),
        LinePattern.of("READY"),
        AmountFormat.PLAIN,
        TerminalModel.CODES,
        SlipModel.none(),
        "");
  }

  private static Screen asks(String words, Key... answer) {
    return new Screen(ScreenMeaning.QUESTION, LinePattern.of(words), List.of(answer));
  }
}
