package org.posrig.secret.spelling;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// Contents that are packed in a way that nobody here unpacks: what is in them is not known.
public final class Sealed {
  private static final Map<String, String> KINDS =
      Map.of(
          "425A68", "bzip2",
          "FD377A585A00", "xz",
          "28B52FFD", "Zstandard",
          "377ABCAF271C", "7z",
          "526172211A07", "RAR",
          "04224D18", "LZ4");

  /// The first block of bzip2 begins with the digits of pi.
  private static final byte[] PI = {0x31, 0x41, 0x59, 0x26};

  private Sealed() {}

  /// @param head the first eight bytes
  public static Optional<String> kind(byte[] head) {
    return KINDS.entrySet().stream()
        .filter(kind -> begins(head, 0, HexFormat.of().parseHex(kind.getKey())))
        .map(Map.Entry::getValue)
        .filter(kind -> !kind.equals("bzip2") || begins(head, 4, PI))
        .findFirst();
  }

  static Optional<String> at(byte[] content, int at) {
    return kind(Arrays.copyOfRange(content, at, Math.min(content.length, at + 8)));
  }

  private static boolean begins(byte[] head, int from, byte[] mark) {
    int end = from + mark.length;
    return end <= head.length && Arrays.equals(head, from, end, mark, 0, mark.length);
  }
}
