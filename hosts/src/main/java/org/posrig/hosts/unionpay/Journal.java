package org.posrig.hosts.unionpay;

import java.util.ArrayList;
import java.util.List;
import org.posrig.history.Event;
import org.posrig.hosts.crypto.WorkingKeys;
import org.posrig.secret.Secret;

/// What happened under the host's lock and is told when it is released: a recorder may call back.
final class Journal {
  private final List<Event> waiting = new ArrayList<>();
  private final List<Secret> hidden = new ArrayList<>();

  void saw(Event event) {
    waiting.add(event);
  }

  /// The recorder must mask these keys before anything else is told.
  void hide(WorkingKeys keys) {
    hidden.add(keys.pin().key());
    hidden.add(keys.mac().key());
    keys.track().ifPresent(key -> hidden.add(key.key()));
  }

  List<Secret> drainHidden() {
    List<Secret> drained = List.copyOf(hidden);
    hidden.clear();
    return drained;
  }

  List<Event> drain() {
    List<Event> drained = List.copyOf(waiting);
    waiting.clear();
    return drained;
  }
}
