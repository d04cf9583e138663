package org.posrig.hosts.iso87;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.posrig.hosts.crypto.Dukpt;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.dialect.Place.What;

/// The keys of messages: derived from the serial number that a request carries, or fixed. An answer
/// has the keys of its request. Safe from any party.
final class MessageKeys {
  /// So many requests may be waiting for their answers.
  private static final int REMEMBERED = 64;

  private static final HexFormat HEX = HexFormat.of();
  private final Dialect dialect;
  private final Iso87Settings.Keys keys;
  private final LinkedHashMap<String, Dukpt.Keys> derived = new LinkedHashMap<>();
  private Optional<Dukpt.Keys> newest = Optional.empty();

  MessageKeys(Dialect dialect, Iso87Settings.Keys keys) {
    this.dialect = dialect;
    this.keys = keys;
  }

  /// Empty when a request says no serial number, or none of ten bytes.
  synchronized Optional<Dukpt.Keys> of(Message request) {
    return switch (keys) {
      case Iso87Settings.Keys.Fixed(Dukpt.Keys all) -> Optional.of(all);
      case Iso87Settings.Keys.Derived(Dukpt base) -> derived(serial(request), base);
    };
  }

  /// The key serial number of a request; empty when it has none.
  String serial(Message request) {
    return dialect.places().of(What.KSN, request);
  }

  private Optional<Dukpt.Keys> derived(String serial, Dukpt base) {
    if (!serial.matches("[0-9A-F]{" + 2 * Dukpt.KSN_BYTES + "}")) return Optional.empty();
    Dukpt.Keys found = derived.remove(serial);
    Dukpt.Keys used = found == null ? base.keys(HEX.parseHex(serial)) : found;
    derived.put(serial, used);
    if (derived.size() > REMEMBERED) derived.remove(derived.firstEntry().getKey());
    newest = Optional.of(used);
    return newest;
  }

  /// Keys that an answer may have been sealed with, the newest last.
  synchronized List<Dukpt.Keys> recent() {
    return switch (keys) {
      case Iso87Settings.Keys.Fixed(Dukpt.Keys all) -> List.of(all);
      case Iso87Settings.Keys.Derived _ -> List.copyOf(derived.values());
    };
  }

  synchronized Optional<Dukpt.Keys> newest() {
    return keys instanceof Iso87Settings.Keys.Fixed(Dukpt.Keys all) ? Optional.of(all) : newest;
  }
}
