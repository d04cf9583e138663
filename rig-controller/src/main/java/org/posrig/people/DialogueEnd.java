package org.posrig.people;

/// How a dialogue with the terminal ended.
public sealed interface DialogueEnd {

  /// It takes a function key again.
  ///
  /// @param meaning of the screen that says so
  record Ready(String meaning) implements DialogueEnd {}

  /// It waits for a hand that nobody in this dialogue has.
  ///
  /// @param prompt the screen's meaning, or `pin` when the PIN pad asks
  record Waiting(String prompt) implements DialogueEnd {}

  /// The power went.
  record Dark() implements DialogueEnd {}
}
