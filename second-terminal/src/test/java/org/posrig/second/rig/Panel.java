package org.posrig.second.rig;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.posrig.device.Key;
import org.posrig.device.OperatorPanel;
import org.posrig.time.Deadline;
import org.posrig.time.Inbox;
import org.posrig.time.RigClock;

/// Keys and display in memory; refuses what would not fit.
final class Panel implements OperatorPanel {
  private final Inbox<Key> keys;
  private final List<List<String>> shown = new ArrayList<>();

  Panel(RigClock clock) {
    this.keys = new Inbox<>(clock);
  }

  @Override
  public String name() {
    return "panel";
  }

  @Override
  public void show(List<String> lines) {
    if (lines.size() > LINES) throw new AssertionError("too many lines: " + lines);
    for (String line : lines)
      if (line.length() > COLUMNS) throw new AssertionError("too wide: '" + line + "'");
    shown.add(List.copyOf(lines));
  }

  @Override
  public Optional<Key> key(Deadline deadline) {
    return keys.take(deadline);
  }

  void press(Key key) {
    keys.put(key);
  }

  void forgetKeys() {
    keys.clear();
  }

  List<List<String>> shown() {
    return shown;
  }

  List<String> display() {
    return shown.isEmpty() ? List.of() : shown.getLast();
  }

  @Override
  public void close() {}
}
