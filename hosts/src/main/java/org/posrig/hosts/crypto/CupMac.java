package org.posrig.hosts.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/// The UnionPay ECB-MAC (docs/protocols/unionpay.md, "MAC"), with its steps for whoever must
/// compare them.
public final class CupMac {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int BLOCK = 8;

  private final byte[] r;
  private final byte[] e1;
  private final byte[] t;
  private final byte[] e2;

  private CupMac(byte[] r, byte[] e1, byte[] t, byte[] e2) {
    this.r = r;
    this.e1 = e1;
    this.t = t;
    this.e2 = e2;
  }

  /// @param mab from the message type up to and including the field before F64, with bit 64 set
  public static CupMac of(Des mak, byte[] mab) {
    byte[] r = new byte[BLOCK];
    for (int i = 0; i < mab.length; i++) r[i % BLOCK] ^= mab[i];
    return ofFolded(mak, r);
  }

  static CupMac ofFolded(Des mak, byte[] r) {
    byte[] text = HEX.formatHex(r).getBytes(StandardCharsets.US_ASCII);
    byte[] e1 = mak.encrypt(Arrays.copyOf(text, BLOCK));
    byte[] t = xor(e1, Arrays.copyOfRange(text, BLOCK, 2 * BLOCK));
    return new CupMac(r, e1, t, mak.encrypt(t));
  }

  /// All blocks XORed.
  byte[] r() {
    return r.clone();
  }

  /// The first half of r's hexadecimal text, encrypted.
  byte[] e1() {
    return e1.clone();
  }

  /// e1 XORed with the second half.
  byte[] t() {
    return t.clone();
  }

  /// t, encrypted.
  byte[] e2() {
    return e2.clone();
  }

  /// F64: eight characters.
  public String f64() {
    return HEX.formatHex(e2).substring(0, BLOCK);
  }

  static byte[] xor(byte[] a, byte[] b) {
    byte[] result = new byte[BLOCK];
    for (int i = 0; i < BLOCK; i++) result[i] = (byte) (a[i] ^ b[i]);
    return result;
  }
}
