package org.posrig.reports.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.posrig.device.Key;
import org.posrig.history.Event.KeyPressed;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.reports.evidence.ReportFormats;
import org.posrig.text.Value;

/// Keys pressed in one go: only the screen changed between them.
///
/// @param position of the first key
record Typing(int position, String text) {
  private static final Duration ONE_GO = Duration.ofSeconds(3);
  // Longer than any amount or voucher number: a card number typed by hand.
  private static final int LONGEST_SHOWN = 9;

  static List<Typing> of(TimelineModel scene) {
    Reader reader = new Reader(scene);
    for (int i = 0; i < scene.end(); i++) reader.read(i);
    reader.endGo();
    return List.copyOf(reader.typings);
  }

  private static final class Reader {
    private final TimelineModel scene;
    private final List<Typing> typings = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final StringBuilder digits = new StringBuilder();
    private ScreenRole screen = ScreenRole.OTHER;
    private ScreenRole digitsOn = ScreenRole.OTHER;
    private int first = -1;
    private int last = -1;

    Reader(TimelineModel scene) {
      this.scene = scene;
    }

    void read(int i) {
      switch (scene.event(i)) {
        case KeyPressed key -> press(i, key.key());
        case ScreenShowed shown -> screen = ScreenRole.of(shown.meaning());
        // whatever else happens ends what was typed in one go
        default -> endGo();
      }
    }

    private void press(int i, Key key) {
      if (first >= 0 && scene.at(i).minus(scene.at(last)).compareTo(ONE_GO) > 0) endGo();
      if (first < 0) first = i;
      last = i;
      if (key.isDigit()) digit(key.value());
      else word(key);
    }

    private void digit(int digit) {
      if (digitsOn != screen) endDigits();
      digitsOn = screen;
      digits.append(digit);
    }

    private void word(Key key) {
      endDigits();
      words.add(key == Key.ENTER ? "⏎" : key.name());
    }

    private void endDigits() {
      if (!digits.isEmpty()) words.add(shown());
      digits.setLength(0);
    }

    private String shown() {
      return switch (digitsOn) {
        case SECRET -> "•".repeat(digits.length());
        case AMOUNT ->
            tooLong()
                ? counted()
                : ReportFormats.money(Long.parseLong(digits, 0, digits.length(), 10));
        case WORKS, OTHER -> tooLong() ? counted() : digits.toString();
      };
    }

    private boolean tooLong() {
      return digits.length() > LONGEST_SHOWN;
    }

    private String counted() {
      return scene.texts().say(Value.count(digits.length(), "report.digit"));
    }

    void endGo() {
      endDigits();
      if (first >= 0) typings.add(new Typing(first, String.join(" ", words)));
      words.clear();
      first = -1;
    }
  }
}
