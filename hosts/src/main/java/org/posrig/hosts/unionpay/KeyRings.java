package org.posrig.hosts.unionpay;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.posrig.hosts.crypto.WorkingKeys;

/// The working keys of all terminals that the host knows; no terminal has another's.
final class KeyRings {
  private final Map<String, KeyRing> rings = new TreeMap<>();

  KeyRings(Collection<String> terminals) {
    terminals.forEach(terminal -> rings.put(terminal, new KeyRing()));
  }

  /// An empty one for a terminal that the host does not know.
  KeyRing of(String terminal) {
    return rings.getOrDefault(terminal, new KeyRing());
  }

  void drop() {
    rings.values().forEach(KeyRing::drop);
  }

  /// As [KeyRing#match]. A message that names no terminal of the host's, because the link has lied
  /// about it, may be any terminal's.
  Optional<WorkingKeys> match(String terminal, byte[] mab, String f64) {
    KeyRing own = rings.get(terminal);
    if (own != null) return own.match(mab, f64);
    return rings.values().stream().flatMap(ring -> ring.match(mab, f64).stream()).findFirst();
  }

  /// Whether there are keys by which a message of this terminal could be looked at.
  boolean canMatch(String terminal) {
    KeyRing own = rings.get(terminal);
    if (own != null) return own.newest().isPresent();
    return rings.values().stream().anyMatch(ring -> ring.newest().isPresent());
  }

  /// To sign with in this terminal's name.
  Optional<WorkingKeys> newest(String terminal) {
    return of(terminal).newest();
  }
}
