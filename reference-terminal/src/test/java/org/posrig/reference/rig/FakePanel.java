package org.posrig.reference.rig;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.posrig.device.Key;
import org.posrig.device.OperatorPanel;
import org.posrig.time.Deadline;
import org.posrig.time.Inbox;
import org.posrig.time.RigClock;
import org.posrig.time.Signal;

/// Keys and display in memory; refuses a screen that would not fit.
public final class FakePanel implements OperatorPanel {
  private final Inbox<Key> keys;
  private final Signal change;
  private final CutPoints cuts;
  private final List<List<String>> shown = new ArrayList<>();

  FakePanel(RigClock terminals, RigClock tests, CutPoints cuts) {
    this.keys = new Inbox<>(terminals);
    this.change = tests.signal();
    this.cuts = cuts;
  }

  @Override
  public String name() {
    return "panel";
  }

  @Override
  public void show(List<String> lines) {
    cuts.point("show " + lines);
    if (lines.size() > LINES) throw new AssertionError("too many lines: " + lines);
    for (String line : lines)
      if (width(line) > COLUMNS) throw new AssertionError("too wide: '" + line + "'");
    shown.add(List.copyOf(lines));
    change.raise();
  }

  public static int width(String line) {
    return line.chars().map(c -> c > 0x2E7F ? 2 : 1).sum();
  }

  @Override
  public Optional<Key> key(Deadline deadline) {
    return keys.take(deadline);
  }

  public void press(Key key) {
    keys.put(key);
  }

  void forgetKeys() {
    keys.clear();
  }

  public List<String> display() {
    return shown.isEmpty() ? List.of() : shown.getLast();
  }

  public List<List<String>> shown() {
    return shown;
  }

  boolean awaitChange(Deadline deadline) {
    return change.await(deadline);
  }

  @Override
  public void close() {}
}
