package org.posrig.reports.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.posrig.history.Event.KeyPressed;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.reports.evidence.ReportFormats;
import org.posrig.text.Formats;

/// Keys pressed in one go: only the screen changed between them.
///
/// @param position of the first key
record Typing(int position, String text) {
  private static final Duration ONE_GO = Duration.ofSeconds(3);
  private static final Set<String> SECRET = Set.of("password", "supervisor", "pin");
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
    private String screen = "";
    private String digitsOn = "";
    private int first = -1;
    private int last = -1;

    Reader(TimelineModel scene) {
      this.scene = scene;
    }

    void read(int i) {
      switch (scene.event(i)) {
        case KeyPressed key -> press(i, key.key());
        case ScreenShowed shown -> screen = shown.meaning();
        // whatever else happens ends what was typed in one go
        default -> endGo();
      }
    }

    private void press(int i, String key) {
      if (first >= 0 && scene.at(i).minus(scene.at(last)).compareTo(ONE_GO) > 0) endGo();
      if (first < 0) first = i;
      last = i;
      String digit = key.replace("DIGIT_", "");
      if (digit.matches("\\d")) digit(digit);
      else word(key);
    }

    private void digit(String digit) {
      if (!digitsOn.equals(screen)) endDigits();
      digitsOn = screen;
      digits.append(digit);
    }

    private void word(String key) {
      endDigits();
      words.add(key.equals("ENTER") ? "⏎" : key);
    }

    private void endDigits() {
      if (!digits.isEmpty()) words.add(shown());
      digits.setLength(0);
    }

    private String shown() {
      if (SECRET.contains(digitsOn)) return "•".repeat(digits.length());
      if (digits.length() > LONGEST_SHOWN) return Formats.count(digits.length(), "digit");
      return digitsOn.equals("amount")
          ? ReportFormats.money(Long.parseLong(digits.toString()))
          : digits.toString();
    }

    void endGo() {
      endDigits();
      if (first >= 0) typings.add(new Typing(first, String.join(" ", words)));
      words.clear();
      first = -1;
    }
  }
}
