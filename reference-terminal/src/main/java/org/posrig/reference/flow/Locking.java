package org.posrig.reference.flow;

import org.posrig.device.Key;
import org.posrig.reference.screen.NotDone;
import org.posrig.reference.screen.Screen;
import org.posrig.time.Deadline;

/// The keyboard lock: no function until somebody types a password. It outlives the power.
final class Locking {
  private final TerminalContext parts;
  private String note = ""; // why it is still locked

  Locking(TerminalContext parts) {
    this.parts = parts;
  }

  void lock() {
    parts.memory().change(image -> image.withLocked(true));
  }

  /// Waits for a key.
  ///
  /// @return the key that was pressed
  Key waitForKey() {
    parts.dialogue().show(Screen.LOCKED, note);
    note = "";
    Deadline never = Deadline.never(parts.clock());
    while (true) {
      var key = parts.dialogue().key(never);
      if (key.isPresent()) return key.get();
    }
  }

  /// Asks for the password; the lock stays when it is wrong, cancelled or not typed.
  void unlock() {
    try {
      String typed = parts.dialogue().password(Screen.PASSWORD);
      if (new Passwords(parts).unlocks(typed))
        parts.memory().change(image -> image.withLocked(false).withWrongPasswords(0));
      else note = Screen.WRONG_PASSWORD.text(parts.dialogue().language());
    } catch (NotDone e) {
      note = e.screen().text(parts.dialogue().language());
    }
  }
}
