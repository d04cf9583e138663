package org.posrig.second.key;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.posrig.secret.Secret;

/// The key that terminal and PIN pad share: PIN keys travel under it.
///
/// @param key 16 bytes
public record PadKey(Secret key) {

  /// A PIN key as the pad takes it: each half under the shared key.
  public Secret wrap(byte[] pinKey) {
    byte[] both = Arrays.copyOf(Des.encrypt(key.reveal(), Arrays.copyOf(pinKey, 8)), 16);
    byte[] right = Des.encrypt(key.reveal(), Arrays.copyOfRange(pinKey, 8, 16));
    System.arraycopy(right, 0, both, 8, 8);
    return Secret.of(both);
  }

  /// Whether a pad that says this check value holds the key; 4 bytes, hexadecimal.
  public boolean isHeldBy(String checkValue) {
    byte[] zeros = Des.encrypt(key.reveal(), new byte[8]);
    String own = HexFormat.of().withUpperCase().formatHex(zeros, 0, 4);
    return checkValue.toUpperCase(Locale.ROOT).equals(own);
  }
}
