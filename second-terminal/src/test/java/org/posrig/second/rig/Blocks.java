package org.posrig.second.rig;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/// Triple DES with the Java library alone, so that a mistake of the terminal is not made twice.
final class Blocks {
  private Blocks() {}

  static byte[] encrypt(byte[] key, byte[] data) {
    return crypt(Cipher.ENCRYPT_MODE, key, data);
  }

  static byte[] decrypt(byte[] key, byte[] data) {
    return crypt(Cipher.DECRYPT_MODE, key, data);
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }

  private static byte[] crypt(int mode, byte[] key, byte[] data) {
    byte[] three = Arrays.copyOf(key, 24);
    System.arraycopy(key, 0, three, 16, 8);
    try {
      Cipher cipher = Cipher.getInstance("DESede/ECB/NoPadding");
      cipher.init(mode, new SecretKeySpec(three, "DESede"));
      return cipher.doFinal(data);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
