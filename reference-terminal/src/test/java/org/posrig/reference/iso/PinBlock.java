package org.posrig.reference.iso;

import java.util.HexFormat;

/// ISO 9564-1 format 0, as a PIN pad makes it.
public final class PinBlock {
  private PinBlock() {}

  public static byte[] format0(String pin, String pan) {
    String digits = "0" + pin.length() + pin + "F".repeat(14 - pin.length());
    byte[] block = HexFormat.of().parseHex(digits);
    int check = pan.length() - 1;
    byte[] account = HexFormat.of().parseHex("0000" + pan.substring(check - 12, check));
    for (int i = 0; i < 8; i++) block[i] ^= account[i];
    return block;
  }
}
