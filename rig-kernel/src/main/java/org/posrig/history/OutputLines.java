package org.posrig.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.posrig.device.Slip.SlipLine;
import org.posrig.secret.Masker;
import org.posrig.secret.Masker.Leak;

/// The lines that the terminal shows and prints, read as one text for each device: a number may go
/// over two lines, or over two screens. Lines without a digit are passed over.
///
/// Only what stands before an event is kept, and not more than the longest secret takes.
final class OutputLines {
  private static final int LONGEST_TAIL = 160;
  private static final int FEWEST_DIGITS = 8;

  private final Masker masker;
  private final CleanTexts texts;
  private final Map<String, String> tails = new HashMap<>();

  OutputLines(Masker masker) {
    this.masker = masker;
    this.texts = new CleanTexts(masker);
  }

  /// The event without the secrets that its lines hold together, or with those before it.
  ///
  /// @param leaks takes what was found
  Observation masked(Observation seen, List<Leak> leaks) {
    List<String> lines = lines(seen.event());
    if (lines.isEmpty()) return seen;
    List<Integer> chosen = withDigits(lines);
    if (chosen.isEmpty()) return seen;
    String tail = tails.getOrDefault(seen.where(), "");
    StringBuilder text = new StringBuilder(tail);
    for (int at : chosen) text.append('\n').append(lines.get(at).replace('\n', ' '));
    Masker.Masked masked = masked(text.toString());
    tails.put(seen.where(), end(masked.text()));
    if (masked.leaks().isEmpty()) return seen;
    leaks.addAll(masked.leaks());
    return with(seen, lines, chosen, masked.text());
  }

  private Masker.Masked masked(String text) {
    boolean clean = digits(text) < FEWEST_DIGITS || texts.isClean(text);
    return clean ? new Masker.Masked(text, List.of()) : masker.mask(text);
  }

  private static List<String> lines(Event event) {
    return switch (event) {
      case Event.ScreenShowed screen -> screen.lines();
      case Event.SlipPrinted slip -> slip.lines();
      case Event.PinPadShowed pad -> pad.lines();
      // the other events are no outputs of the terminal in lines
      default -> List.of();
    };
  }

  private static List<Integer> withDigits(List<String> lines) {
    List<Integer> chosen = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) if (hasDigit(lines.get(at))) chosen.add(at);
    return chosen;
  }

  private static boolean hasDigit(String text) {
    for (int at = 0; at < text.length(); at++) if (isDigit(text.charAt(at))) return true;
    return false;
  }

  private static int digits(CharSequence text) {
    int digits = 0;
    for (int at = 0; at < text.length(); at++) if (isDigit(text.charAt(at))) digits++;
    return digits;
  }

  private static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 128 && Masker.isDigit(c));
  }

  /// The last lines, from the beginning of one.
  private static String end(String text) {
    if (text.length() <= LONGEST_TAIL) return text;
    int line = text.indexOf('\n', text.length() - LONGEST_TAIL);
    return line < 0 ? text.substring(text.length() - LONGEST_TAIL) : text.substring(line + 1);
  }

  /// The masked lines are the last ones of the text.
  private static Observation with(
      Observation seen, List<String> lines, List<Integer> chosen, String text) {
    List<String> shown = new ArrayList<>(lines);
    String[] masked = text.split("\n", -1);
    int first = masked.length - chosen.size();
    for (int at = 0; at < chosen.size(); at++) shown.set(chosen.get(at), masked[first + at]);
    return new Observation(seen.at(), seen.where(), with(seen.event(), shown));
  }

  private static Event with(Event event, List<String> lines) {
    return switch (event) {
      case Event.ScreenShowed screen ->
          new Event.ScreenShowed(
              screen.meaning(), screen.ready(), lines, screen.amounts(), screen.codes());
      case Event.SlipPrinted slip ->
          new Event.SlipPrinted(paper(slip.paper(), lines), slip.reading(), slip.complete());
      case Event.PinPadShowed _ -> new Event.PinPadShowed(lines);
      // has no lines
      default -> event;
    };
  }

  private static List<SlipLine> paper(List<SlipLine> paper, List<String> lines) {
    List<SlipLine> shown = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      SlipLine line = paper.get(at);
      boolean same = line.text().length() == lines.get(at).length();
      shown.add(
          new SlipLine(lines.get(at), line.align(), line.large(), same ? line.spans() : List.of()));
    }
    return shown;
  }
}
