package org.posrig.hosts.acquirer;

import java.util.ArrayList;
import java.util.List;
import org.posrig.history.Event;
import org.posrig.secret.Secret;

/// What happened under the host's lock and is told when it is released: a recorder may call back.
public final class Journal {
  private final List<Event> waiting = new ArrayList<>();
  private final List<Secret> hidden = new ArrayList<>();

  public void saw(Event event) {
    waiting.add(event);
  }

  /// The recorder must mask this key before anything else is told.
  public void hide(Secret key) {
    hidden.add(key);
  }

  public List<Secret> drainHidden() {
    List<Secret> drained = List.copyOf(hidden);
    hidden.clear();
    return drained;
  }

  public List<Event> drain() {
    List<Event> drained = List.copyOf(waiting);
    waiting.clear();
    return drained;
  }
}
