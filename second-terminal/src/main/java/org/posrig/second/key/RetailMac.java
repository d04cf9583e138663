package org.posrig.second.key;

import java.util.Arrays;

/// The retail MAC of ANSI X9.19: ISO 9797-1 algorithm 3, filled up with zeros.
public final class RetailMac {
  private RetailMac() {}

  /// @param key 16 bytes
  /// @return 8 bytes
  public static byte[] of(byte[] key, byte[] data) {
    byte[] left = Arrays.copyOf(key, 8);
    byte[] right = Arrays.copyOfRange(key, 8, 16);
    byte[] sum = new byte[8];
    for (int from = 0; from < data.length; from += 8)
      sum = Des.encrypt(left, Des.xor(sum, Arrays.copyOfRange(data, from, from + 8)));
    return Des.encrypt(left, Des.decrypt(right, sum));
  }
}
