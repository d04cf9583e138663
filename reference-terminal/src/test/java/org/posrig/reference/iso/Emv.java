package org.posrig.reference.iso;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.HexFormat;
import org.posrig.secret.Secret;

/// Card keys and cryptograms of UnionPay chips (host-protocol.md 5.2); only the vectors need them.
final class Emv {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Emv() {}

  static String diversifier(String pan, String sequence) {
    String digits = "0".repeat(16) + pan + sequence;
    return digits.substring(digits.length() - 16);
  }

  static byte[] cardKey(byte[] issuerKey, String diversifier) {
    return halves(issuerKey, HEX.parseHex(diversifier), 0, 8, 0xFF);
  }

  static byte[] processKey(byte[] cardKey, String counter) {
    return halves(cardKey, HEX.parseHex("000000000000" + counter), 6, 8, 0xFF);
  }

  /// The common session key of EMV: what UnionPay cards do not use.
  static byte[] commonSessionKey(byte[] cardKey, String counter) {
    byte[] left = HEX.parseHex(counter + "F00000000000");
    byte[] right = HEX.parseHex(counter + "0F0000000000");
    return join(key(cardKey).encrypt(left), key(cardKey).encrypt(right));
  }

  private static byte[] halves(byte[] key, byte[] block, int from, int to, int mask) {
    byte[] other = block.clone();
    for (int i = from; i < to; i++) other[i] ^= (byte) mask;
    return join(key(key).encrypt(block), key(key).encrypt(other));
  }

  /// ISO 9797-1 MAC algorithm 3 with padding 80 00….
  static byte[] cryptogram(byte[] sessionKey, byte[] data) {
    DesKey single = key(Arrays.copyOf(sessionKey, 8));
    byte[] padded = Arrays.copyOf(data, (data.length / 8 + 1) * 8);
    padded[data.length] = (byte) 0x80;
    byte[] chain = new byte[8];
    for (int at = 0; at < padded.length; at += 8) {
      for (int i = 0; i < 8; i++) chain[i] ^= padded[at + i];
      boolean last = at + 8 == padded.length;
      chain = last ? key(sessionKey).encrypt(chain) : single.encrypt(chain);
    }
    return chain;
  }

  static byte[] response(byte[] sessionKey, byte[] cryptogram, String code) {
    byte[] block = cryptogram.clone();
    byte[] ascii = code.getBytes(US_ASCII);
    for (int i = 0; i < 2; i++) block[i] ^= ascii[i];
    return key(sessionKey).encrypt(block);
  }

  private static DesKey key(byte[] bytes) {
    return new DesKey(Secret.of(bytes));
  }

  private static byte[] join(byte[] one, byte[] two) {
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }
}
