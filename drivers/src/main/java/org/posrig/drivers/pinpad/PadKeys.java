package org.posrig.drivers.pinpad;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.posrig.secret.Secret;

/// The emulated pad's master keys, and which of them is selected.
final class PadKeys {
  private static final char DUPLICATE = '2';
  private static final char UNREADABLE = '7';
  private static final int SELECTABLE = 10;
  private static final int SINGLE = 8;
  // As a TR-31 block would name a key that unwraps others.
  private static final String USAGE = "K0";
  private static final String MODE = "D";

  private final Map<Integer, Secret> keys = new TreeMap<>();
  private int selected;

  /// What a key is refused for; empty when it may be stored.
  Optional<Character> refusal(int slot, String hex) {
    if (!hex.matches("[0-9A-F]{16}|[0-9A-F]{32}|[0-9A-F]{48}")) return Optional.of(UNREADABLE);
    boolean elsewhere =
        keys.entrySet().stream()
            .anyMatch(held -> held.getKey() != slot && held.getValue().equals(Secret.ofHex(hex)));
    return elsewhere ? Optional.of(DUPLICATE) : Optional.empty();
  }

  void store(int slot, String hex) {
    keys.put(slot, Secret.ofHex(hex));
  }

  /// Whether there is a key.
  ///
  /// @param attributes whether usage, mode and kind are asked for as well
  String describe(int slot, boolean attributes) {
    Secret key = keys.get(slot);
    if (key == null) return "0";
    String kind = key.length() == SINGLE ? "D" : "T";
    return attributes ? String.join(VisaMessages.FS, "F" + USAGE, MODE, kind) : "F";
  }

  boolean select(int slot) {
    if (slot < 0 || slot >= SELECTABLE) return false;
    selected = slot;
    return true;
  }

  @Nullable Secret master() {
    return keys.get(selected);
  }
}
