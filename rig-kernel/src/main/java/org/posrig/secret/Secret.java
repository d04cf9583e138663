package org.posrig.secret;

import java.util.Arrays;
import java.util.HexFormat;

/// Bytes that must not be seen: a key, a PIN block. It has no readable form.
public final class Secret {
  private final byte[] bytes;

  private Secret(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  public static Secret ofHex(String hex) {
    return new Secret(HexFormat.of().parseHex(hex));
  }

  public static Secret of(byte[] bytes) {
    return new Secret(bytes);
  }

  /// For the cipher and the wire only.
  public byte[] reveal() {
    return bytes.clone();
  }

  public String revealHex() {
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }

  public int length() {
    return bytes.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && Arrays.equals(bytes, secret.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "[" + bytes.length + " bytes]";
  }
}
