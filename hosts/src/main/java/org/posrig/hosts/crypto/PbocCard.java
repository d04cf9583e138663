package org.posrig.hosts.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.posrig.secret.Secret;

/// The issuer's side of PBOC cryptograms (docs/protocols/unionpay.md, "Chip cryptograms").
final class PbocCard {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private PbocCard() {}

  /// The right-most 16 digits of card number and sequence number.
  static String diversifier(String pan, String sequence) {
    String digits = "0".repeat(16) + pan + sequence;
    return digits.substring(digits.length() - 16);
  }

  /// The card's own key, option A.
  static Des cardKey(Des issuerMaster, String pan, String sequence) {
    byte[] y = HEX.parseHex(diversifier(pan, sequence));
    return joined(issuerMaster.encrypt(y), issuerMaster.encrypt(inverted(y, 0)));
  }

  /// The key of one transaction; every counter has its own.
  static Des processKey(Des cardKey, String counter) {
    byte[] left = HEX.parseHex("000000000000" + counter);
    return joined(cardKey.encrypt(left), cardKey.encrypt(inverted(left, 6)));
  }

  /// MAC algorithm 3 of ISO 9797-1 with padding method 2.
  static byte[] arqc(Des processKey, byte[] data) {
    byte[] padded = Arrays.copyOf(data, (data.length / 8 + 1) * 8);
    padded[data.length] = (byte) 0x80;
    Des first = half(processKey, 0);
    byte[] chained = new byte[8];
    for (int at = 0; at < padded.length; at += 8)
      chained = first.encrypt(CupMac.xor(chained, Arrays.copyOfRange(padded, at, at + 8)));
    return first.encrypt(half(processKey, 8).decrypt(chained));
  }

  /// Method 1.
  static byte[] arpc(Des processKey, byte[] arqc, String responseCode) {
    byte[] code = Arrays.copyOf(responseCode.getBytes(StandardCharsets.US_ASCII), 8);
    return processKey.encrypt(CupMac.xor(arqc, code));
  }

  private static byte[] inverted(byte[] bytes, int from) {
    byte[] result = bytes.clone();
    for (int i = from; i < result.length; i++) result[i] = (byte) ~result[i];
    return result;
  }

  private static Des half(Des key, int from) {
    return new Des(Secret.of(Arrays.copyOfRange(key.key().reveal(), from, from + 8)));
  }

  private static Des joined(byte[] left, byte[] right) {
    return Des.ofHex(HEX.formatHex(left) + HEX.formatHex(right));
  }
}
