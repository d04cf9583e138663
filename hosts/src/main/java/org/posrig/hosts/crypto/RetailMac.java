package org.posrig.hosts.crypto;

import java.util.Arrays;
import org.posrig.secret.Secret;

/// The MAC of X9.19 (ISO 9797-1 algorithm 3, padded with zeros): DES in chained blocks under the
/// first half of the key, the last block decrypted under the second half and encrypted under the
/// first again. Under a key of single length it is the MAC of X9.9.
public final class RetailMac {
  private static final int BLOCK = 8;

  private RetailMac() {}

  /// @param key of 8 or 16 bytes
  /// @return 8 bytes
  public static byte[] of(Des key, byte[] data) {
    byte[] whole = key.key().reveal();
    Des first = new Des(Secret.of(Arrays.copyOf(whole, BLOCK)));
    byte[] chained = chained(first, data);
    if (whole.length == BLOCK) return chained;
    Des second = new Des(Secret.of(Arrays.copyOfRange(whole, BLOCK, 2 * BLOCK)));
    return first.encrypt(second.decrypt(chained));
  }

  private static byte[] chained(Des key, byte[] data) {
    byte[] chain = new byte[BLOCK];
    for (int at = 0; at < Math.max(1, data.length); at += BLOCK)
      chain = key.encrypt(CupMac.xor(chain, block(data, at)));
    return chain;
  }

  private static byte[] block(byte[] data, int at) {
    int end = Math.min(data.length, at + BLOCK);
    return Arrays.copyOf(Arrays.copyOfRange(data, at, end), BLOCK);
  }
}
