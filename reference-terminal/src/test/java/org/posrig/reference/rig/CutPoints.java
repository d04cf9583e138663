package org.posrig.reference.rig;

import org.posrig.time.Stopped;

/// Counts the instants at which power may go, and takes it away at the one that the test chose.
public final class CutPoints {
  private Thread terminal;
  private int passed;
  private int cutAt = Integer.MAX_VALUE;
  private String last = "";

  void terminalIs(Thread thread) {
    terminal = thread;
  }

  public void cutAfter(int more) {
    passed = 0;
    cutAt = more;
  }

  public void never() {
    cutAt = Integer.MAX_VALUE;
  }

  /// Whether the chosen instant came.
  public boolean cut() {
    return passed >= cutAt;
  }

  public String where() {
    return last;
  }

  /// To be called wherever the terminal touches the world.
  void point(String where) {
    if (Thread.currentThread() != terminal) return;
    passed++;
    if (passed <= cutAt) last = where;
    if (passed >= cutAt) throw new Stopped("terminal at " + where);
  }
}
