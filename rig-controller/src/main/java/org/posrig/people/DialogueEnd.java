package org.posrig.people;

import org.posrig.meaning.ScreenMeaning;

/// How a dialogue with the terminal ended.
public sealed interface DialogueEnd {

  /// It takes a function key again.
  ///
  /// @param meaning of the screen that says so
  record Ready(ScreenMeaning meaning) implements DialogueEnd {}

  /// It waits for a hand that nobody in this dialogue has.
  ///
  /// @param prompt the screen's meaning, [ScreenMeaning#PIN] when the PIN pad asks
  record Waiting(ScreenMeaning prompt) implements DialogueEnd {}

  /// The power went.
  record PoweredOff() implements DialogueEnd {}
}
