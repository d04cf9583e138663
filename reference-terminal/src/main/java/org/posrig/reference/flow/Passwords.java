package org.posrig.reference.flow;

import org.posrig.reference.screen.Hint;
import org.posrig.reference.screen.NotDone;
import org.posrig.reference.screen.Screen;

/// Who may do what: cashiers 01 to 05, the supervisor, and the lock behind too many wrong
/// passwords.
final class Passwords {
  private static final int WRONG_ALLOWED = 3;
  private final TerminalContext parts;

  Passwords(TerminalContext parts) {
    this.parts = parts;
  }

  /// Asks for operator and password.
  String operator() {
    var dialogue = parts.dialogue();
    String number = dialogue.number(Screen.OPERATOR, 2);
    check(dialogue.password(Screen.PASSWORD), parts.parameters().policy().operatorPassword());
    if (!number.matches("0[1-5]"))
      throw new NotDone(Screen.REFUSED, dialogue.say(Hint.NO_SUCH_OPERATOR));
    return number;
  }

  void supervisor() {
    check(
        parts.dialogue().password(Screen.SUPERVISOR),
        parts.parameters().policy().supervisorPassword());
  }

  /// Whether a typed password opens a locked terminal.
  boolean unlocks(String typed) {
    var policy = parts.parameters().policy();
    return typed.equals(policy.operatorPassword()) || typed.equals(policy.supervisorPassword());
  }

  private void check(String typed, String right) {
    int before = parts.memory().now().wrongPasswords();
    if (typed.equals(right)) {
      if (before > 0) parts.memory().change(image -> image.withWrongPasswords(0));
      return;
    }
    boolean lock = before >= WRONG_ALLOWED;
    parts
        .memory()
        .change(image -> image.withWrongPasswords(lock ? 0 : before + 1).withLocked(lock));
    throw new NotDone(Screen.WRONG_PASSWORD);
  }
}
