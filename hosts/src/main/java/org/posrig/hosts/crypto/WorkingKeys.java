package org.posrig.hosts.crypto;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.posrig.secret.Secret;

/// The keys of one sign-in.
///
/// @param pin PIK
/// @param mac MAK
/// @param track TDK, absent unless the terminal asked for one
public record WorkingKeys(Des pin, Des mac, Optional<Des> track) {
  private static final int DOUBLE_LENGTH = 16;

  /// F62 of the answer: groups of an encrypted key and its check value. In double-length layouts
  /// each group has 16 + 4 bytes; a key of 8 bytes is followed by 8 zero bytes. With a
  /// single-length PIK they have 8 + 4.
  public byte[] wrapped(Des master) {
    int slot = pin.key().length();
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    group(block, master, pin, slot);
    group(block, master, mac, slot);
    track.ifPresent(key -> group(block, master, key, slot));
    return block.toByteArray();
  }

  private static void group(ByteArrayOutputStream block, Des master, Des key, int slot) {
    byte[] cryptogram = master.encrypt(key.key().reveal());
    block.writeBytes(cryptogram);
    block.writeBytes(new byte[Math.max(0, slot - cryptogram.length)]);
    block.writeBytes(key.checkValue());
  }

  /// Size of a group in F62.
  public int groupBytes() {
    return (pin.key().length() == DOUBLE_LENGTH ? DOUBLE_LENGTH : 8) + 4;
  }

  /// @return whether F64 is the MAC of the bytes under these keys
  public boolean signs(byte[] mab, String f64) {
    return CupMac.of(mac, mab).f64().equals(f64);
  }

  /// Each of them, to be hidden.
  public List<Secret> all() {
    return Stream.concat(Stream.of(pin, mac), track.stream()).map(Des::key).toList();
  }

  @Override
  public String toString() {
    return "working keys "
        + pin.key()
        + " "
        + mac.key()
        + track.map(key -> " " + key.key()).orElse("");
  }
}
