package org.posrig.reference.iso;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/// The MAC of UnionPay terminals, "ECB" kind (host-protocol.md 2.2).
final class Mac {
  private Mac() {}

  static String cup(DesKey key, byte[] block) {
    return of(key, fold(block)).field64();
  }

  /// Zero-padded to blocks of eight, all XORed into one.
  static byte[] fold(byte[] block) {
    byte[] folded = new byte[8];
    for (int i = 0; i < block.length; i++) folded[i % 8] ^= block[i];
    return folded;
  }

  static Steps of(DesKey key, byte[] folded) {
    byte[] text = hex(folded).getBytes(US_ASCII);
    byte[] first = key.encrypt(Arrays.copyOf(text, 8));
    byte[] mixed = fold(join(first, Arrays.copyOfRange(text, 8, 16)));
    return new Steps(hex(first), hex(mixed), hex(key.encrypt(mixed)));
  }

  private static String hex(byte[] bytes) {
    return Codec.HEX.formatHex(bytes);
  }

  private static byte[] join(byte[] one, byte[] two) {
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }

  /// E1, T and E2 of the rule, hexadecimal.
  record Steps(String first, String mixed, String last) {
    String field64() {
      return last.substring(0, 8);
    }
  }
}
