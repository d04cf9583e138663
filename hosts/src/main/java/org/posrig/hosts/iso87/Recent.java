package org.posrig.hosts.iso87;

import java.util.LinkedHashMap;
import java.util.Optional;

/// What was said last, as long as it may be asked for.
final class Recent {
  private final int most;
  private final LinkedHashMap<String, String> known = new LinkedHashMap<>();

  Recent(int most) {
    this.most = most;
  }

  void put(String key, String value) {
    known.remove(key);
    known.put(key, value);
    if (known.size() > most) known.remove(known.firstEntry().getKey());
  }

  Optional<String> get(String key) {
    return Optional.ofNullable(known.get(key));
  }
}
