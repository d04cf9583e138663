package org.posrig.hosts.crypto;

import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.posrig.secret.Secret;

/// Makes working keys from a seeded source: odd parity, never a weak or half-weak DES key.
public final class KeyMaker {
  private static final Set<String> WEAK =
      Set.of(
          "0101010101010101",
          "FEFEFEFEFEFEFEFE",
          "E0E0E0E0F1F1F1F1",
          "1F1F1F1F0E0E0E0E",
          "011F011F010E010E",
          "1F011F010E010E01",
          "01E001E001F101F1",
          "E001E001F101F101",
          "01FE01FE01FE01FE",
          "FE01FE01FE01FE01",
          "1FE01FE00EF10EF1",
          "E01FE01FF10EF10E",
          "1FFE1FFE0EFE0EFE",
          "FE1FFE1FFE0EFE0E",
          "E0FEE0FEF1FEF1FE",
          "FEE0FEE0FEF1FEF1");

  private final RandomGenerator random;
  private final int macKeyBytes;

  /// @param macKeyBytes 8 or 16
  public KeyMaker(RandomGenerator random, int macKeyBytes) {
    this.random = random;
    this.macKeyBytes = macKeyBytes;
  }

  /// @param networkCode F60.3 of the sign-in: 001 single-length keys, 003 double-length, 004
  ///     and a track key
  public WorkingKeys make(String networkCode) {
    return switch (networkCode) {
      case "001" -> new WorkingKeys(key(8), key(8), Optional.empty());
      case "003" -> new WorkingKeys(key(16), key(macKeyBytes), Optional.empty());
      case "004" -> new WorkingKeys(key(16), key(macKeyBytes), Optional.of(key(16)));
      default ->
          throw new IllegalArgumentException(
              "a sign-in asks for keys by 001, 003 or 004, not " + networkCode);
    };
  }

  private Des key(int bytes) {
    String first = half();
    if (bytes == 8) return Des.ofHex(first);
    String second = half();
    while (second.equals(first)) second = half();
    return new Des(Secret.ofHex(first + second));
  }

  private String half() {
    while (true) {
      byte[] bytes = new byte[8];
      random.nextBytes(bytes);
      for (int i = 0; i < bytes.length; i++) bytes[i] = oddParity(bytes[i]);
      String hex = HexFormat.of().withUpperCase().formatHex(bytes);
      if (!weak(hex)) return hex;
    }
  }

  static boolean weak(String hex) {
    return WEAK.contains(hex);
  }

  private static byte oddParity(byte value) {
    int upper = value & 0xFE;
    return (byte) (upper | (Integer.bitCount(upper) % 2 == 0 ? 1 : 0));
  }
}
