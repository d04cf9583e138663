package org.posrig.wire;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// A line without hardware: what hangs on it listens for edges.
public final class EmulatedLine implements Line {
  private final String name;
  private final Level safe;
  private final List<Consumer<Level>> listeners = new CopyOnWriteArrayList<>();
  private Level level;

  public EmulatedLine(String name, Level safe) {
    this.name = name;
    this.safe = safe;
    this.level = safe;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void drive(Level wanted) {
    synchronized (this) {
      if (level == wanted) return;
      level = wanted;
    }
    listeners.forEach(listener -> listener.accept(wanted));
  }

  @Override
  public synchronized Level level() {
    return level;
  }

  @Override
  public void onEdge(Consumer<Level> listener) {
    listeners.add(listener);
  }

  @Override
  public void close() {
    drive(safe);
  }
}
