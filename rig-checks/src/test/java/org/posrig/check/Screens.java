package org.posrig.check;

import java.util.List;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.terminal.AmountFormat;
import org.posrig.terminal.TerminalModel;

/// What a terminal's model reads from the displays of a right terminal.
final class Screens {
  private Screens() {}

  static ScreenShowed showing(String meaning, boolean ready, String... lines) {
    List<String> shown = List.of(lines);
    return new ScreenShowed(
        ScreenMeaning.of(meaning).orElseThrow(() -> new IllegalArgumentException(meaning)),
        ready,
        shown,
        AmountFormat.PLAIN.in(shown),
        codes(shown));
  }

  private static List<String> codes(List<String> lines) {
    return TerminalModel.CODES
        .matcher(String.join("\n", lines))
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
