package org.posrig.session;

import java.util.ArrayDeque;
import java.util.Deque;

/// What is open so far while a bench opens. If it does not come to its end, all of it is closed
/// again, the last first: a bench is never half open.
final class CloseStack implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  void keep(AutoCloseable one) {
    open.push(one);
  }

  /// All is open: whoever has it closes it.
  void done() {
    open.clear();
  }

  @Override
  public void close() {
    for (AutoCloseable one : open) quietly(one);
    open.clear();
  }

  /// Closing goes on whatever one part says; what it said is not lost.
  static void quietly(AutoCloseable one) {
    try {
      one.close();
    } catch (Exception e) {
      System.getLogger("posrig").log(System.Logger.Level.WARNING, "closing " + one, e);
    }
  }
}
