package org.posrig.second.key;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/// One block under a DES key of 8 bytes or a triple-DES key of 16.
final class Des {
  private Des() {}

  static byte[] encrypt(byte[] key, byte[] block) {
    return crypt(Cipher.ENCRYPT_MODE, key, block);
  }

  static byte[] decrypt(byte[] key, byte[] block) {
    return crypt(Cipher.DECRYPT_MODE, key, block);
  }

  private static byte[] crypt(int mode, byte[] key, byte[] block) {
    String name = key.length == 8 ? "DES" : "DESede";
    try {
      Cipher cipher = Cipher.getInstance(name + "/ECB/NoPadding");
      cipher.init(mode, new SecretKeySpec(whole(key), name));
      return cipher.doFinal(block);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a block of " + block.length + " bytes under " + name, e);
    }
  }

  private static byte[] whole(byte[] key) {
    if (key.length == 8) return key;
    byte[] three = Arrays.copyOf(key, 24);
    System.arraycopy(key, 0, three, 16, 8);
    return three;
  }

  static byte[] xor(byte[] one, byte[] other) {
    byte[] sum = one.clone();
    for (int i = 0; i < sum.length; i++) sum[i] ^= other[i];
    return sum;
  }
}
