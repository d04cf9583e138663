package org.posrig.drivers.pinpad;

import java.util.Map;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// The pad's one-character error codes in words (docs/devices/visa-pin-pad.md, "Error codes").
final class PadError {
  private static final Map<Character, String> LOADING =
      Map.ofEntries(
          Map.entry('2', "pad.loading-2"),
          Map.entry('3', "pad.loading-3"),
          Map.entry('4', "pad.loading-4"),
          Map.entry('7', "pad.loading-7"),
          Map.entry('A', "pad.loading-a"),
          Map.entry('B', "pad.loading-b"),
          Map.entry('C', "pad.loading-c"),
          Map.entry('D', "pad.loading-d"),
          Map.entry('E', "pad.loading-e"),
          Map.entry('F', "pad.loading-f"));

  private static final Map<Character, String> ENTRY =
      Map.ofEntries(
          Map.entry('0', "pad.entry-0"),
          Map.entry('1', "pad.entry-1"),
          Map.entry('2', "pad.entry-2"),
          Map.entry('3', "pad.entry-3"),
          Map.entry('4', "pad.entry-4"),
          Map.entry('5', "pad.entry-5"),
          Map.entry('6', "pad.entry-6"),
          Map.entry('7', "pad.entry-7"),
          Map.entry('8', "pad.entry-8"),
          Map.entry('9', "pad.entry-9"),
          Map.entry('A', "pad.entry-a"),
          Map.entry('B', "pad.entry-b"),
          Map.entry('C', "pad.entry-c"),
          Map.entry('E', "pad.entry-e"),
          Map.entry('G', "pad.entry-g"));

  private PadError() {}

  static Sentence loading(char code) {
    return says(code, LOADING);
  }

  static Sentence entry(char code) {
    return says(code, ENTRY);
  }

  private static Sentence says(char code, Map<Character, String> words) {
    return Sentence.of(
        "pad.code",
        Value.text(String.valueOf(code)),
        Value.part(words.getOrDefault(code, "pad.unknown")));
  }
}
