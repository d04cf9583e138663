package org.posrig.hosts.crypto;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.posrig.card.Pan;
import org.posrig.secret.Secret;

/// PIN blocks of ISO 9564-1 format 0.
public final class PinBlock {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int LONGEST_PIN = 12;

  private PinBlock() {}

  /// The PIN in an encrypted block; empty when it is no block of this format under this key and
  /// number.
  public static Optional<Secret> pin(Des pik, Pan pan, byte[] block) {
    String field = HEX.formatHex(CupMac.xor(pik.decrypt(block), panPart(pan)));
    int length = Character.digit(field.charAt(1), 16);
    boolean formed = field.charAt(0) == '0' && length >= 4 && length <= LONGEST_PIN;
    if (!formed || !field.substring(2).matches("\\d{" + length + "}F*")) return Optional.empty();
    return Optional.of(
        Secret.of(
            field.substring(2, 2 + length).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
  }

  public static byte[] encrypted(Des pik, Pan pan, String pin) {
    return pik.encrypt(clear(pan, pin));
  }

  static byte[] clear(Pan pan, String pin) {
    return CupMac.xor(pinPart(pin), panPart(pan));
  }

  static byte[] pinPart(String pin) {
    String digits = String.format(Locale.ROOT, "0%X%s", pin.length(), pin);
    return HEX.parseHex(digits + "F".repeat(16 - digits.length()));
  }

  /// The twelve digits before the check digit.
  static byte[] panPart(Pan pan) {
    String digits = "0".repeat(12) + pan.digits();
    return HEX.parseHex("0000" + digits.substring(digits.length() - 13, digits.length() - 1));
  }
}
