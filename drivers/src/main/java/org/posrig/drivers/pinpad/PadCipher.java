package org.posrig.drivers.pinpad;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.posrig.result.RigTrouble;
import org.posrig.secret.Secret;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// What the emulated pad does with keys: single DES and 3DES-EDE with two or three parts, ECB.
final class PadCipher {
  private static final int BLOCK = 8;
  private static final int KCV_BYTES = 4;
  private static final int PAN_DIGITS = 12;

  private PadCipher() {}

  /// The first four bytes of zeros under the key.
  static String checkValue(Secret key) {
    byte[] zeros = encrypt(key, new byte[BLOCK]);
    return Secret.of(Arrays.copyOf(zeros, KCV_BYTES)).revealHex();
  }

  /// Takes a working key out of its wrapping, block by block.
  static Secret unwrap(Secret masterKey, Secret wrapped) {
    return Secret.of(run(Cipher.DECRYPT_MODE, masterKey, wrapped.reveal()));
  }

  /// An ISO 9564-1 format 0 block: `0 L P…P F…F` XOR `0000` and the 12 right-most digits of the
  /// card number without its check digit.
  static Secret pinBlock(Secret workingKey, String digits, String pan) {
    byte[] block = packed(String.format(Locale.ROOT, "0%X", digits.length()) + digits, 'F');
    byte[] account = packed("0000" + rightmost(pan), 'F');
    for (int at = 0; at < BLOCK; at++) block[at] ^= account[at];
    return Secret.of(encrypt(workingKey, block));
  }

  private static String rightmost(String pan) {
    String digits = "0".repeat(PAN_DIGITS) + pan.substring(0, pan.length() - 1);
    return digits.substring(digits.length() - PAN_DIGITS);
  }

  private static byte[] packed(String nibbles, char fill) {
    String full = nibbles + Character.toString(fill).repeat(2 * BLOCK - nibbles.length());
    return Secret.ofHex(full).reveal();
  }

  private static byte[] encrypt(Secret key, byte[] blocks) {
    return run(Cipher.ENCRYPT_MODE, key, blocks);
  }

  private static byte[] run(int mode, Secret key, byte[] blocks) {
    try {
      Cipher cipher = Cipher.getInstance("DESede/ECB/NoPadding");
      cipher.init(mode, new SecretKeySpec(threeParts(key.reveal()), "DESede"));
      return cipher.doFinal(blocks);
    } catch (GeneralSecurityException e) {
      throw new RigTrouble(Sentence.of("pad.using-key", Value.text(key.length())), e);
    }
  }

  // K K K is single DES; K1 K2 K1 is EDE2.
  private static byte[] threeParts(byte[] key) {
    byte[] full = new byte[3 * BLOCK];
    for (int at = 0; at < full.length; at++) full[at] = key[at % key.length];
    return full;
  }
}
