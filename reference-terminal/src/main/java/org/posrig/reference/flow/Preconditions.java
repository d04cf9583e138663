package org.posrig.reference.flow;

import static org.posrig.reference.defect.SeededDefect.SELLS_WHEN_FULL;
import static org.posrig.reference.defect.SeededDefect.SELLS_WHEN_SIGNED_OFF;

import org.posrig.reference.memory.Image;
import org.posrig.reference.screen.NotDone;
import org.posrig.reference.screen.Screen;

/// What must be so before a transaction may begin.
final class Preconditions {
  private Preconditions() {}

  /// @throws NotDone when nobody is signed in
  static void signedIn(TerminalContext parts) {
    if (!open(parts)) throw new NotDone(Screen.SIGNED_OFF);
  }

  /// @throws NotDone when nobody is signed in, or the batch must be settled first
  static void mayTransact(TerminalContext parts) {
    signedIn(parts);
    Image image = parts.memory().now();
    boolean full = image.journal().size() >= parts.parameters().policy().maxRecords();
    if (image.settles() || (full && !parts.flaws().has(SELLS_WHEN_FULL)))
      throw new NotDone(Screen.SETTLE_NOW);
    if (full) parts.dialogue().show(Screen.SETTLE_NOW);
  }

  private static boolean open(TerminalContext parts) {
    var session = parts.memory().now().session();
    boolean hasKeys = session.keys().mac().length() > 0;
    return session.signedIn() || (hasKeys && parts.flaws().has(SELLS_WHEN_SIGNED_OFF));
  }
}
