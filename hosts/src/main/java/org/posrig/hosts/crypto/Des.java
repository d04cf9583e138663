package org.posrig.hosts.crypto;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.posrig.secret.Secret;

/// DES (8-byte key) or 3DES-EDE2 (16-byte key) in ECB without padding. Its ciphers are kept; safe
/// from any thread.
public final class Des {
  private static final int BLOCK = 8;
  private final Cipher encrypting;
  private final Cipher decrypting;
  private final Secret key;

  public Des(Secret key) {
    this.key = key;
    this.encrypting = cipher(key, Cipher.ENCRYPT_MODE);
    this.decrypting = cipher(key, Cipher.DECRYPT_MODE);
  }

  public static Des ofHex(String key) {
    return new Des(Secret.ofHex(key));
  }

  public Secret key() {
    return key;
  }

  /// @param blocks whole blocks of 8 bytes
  public byte[] encrypt(byte[] blocks) {
    synchronized (encrypting) {
      return run(encrypting, blocks);
    }
  }

  /// @param blocks whole blocks of 8 bytes
  public byte[] decrypt(byte[] blocks) {
    synchronized (decrypting) {
      return run(decrypting, blocks);
    }
  }

  /// The first four bytes of eight encrypted zero bytes.
  public byte[] checkValue() {
    return Arrays.copyOf(encrypt(new byte[BLOCK]), 4);
  }

  private static byte[] run(Cipher cipher, byte[] blocks) {
    if (blocks.length % BLOCK != 0)
      throw new IllegalArgumentException(
          "a cipher takes whole blocks of 8 bytes, not " + blocks.length + " bytes");
    try {
      return cipher.doFinal(blocks);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("ciphering " + blocks.length + " bytes", e);
    }
  }

  private static Cipher cipher(Secret key, int mode) {
    try {
      String algorithm = key.length() == BLOCK ? "DES" : "DESede";
      Cipher cipher = Cipher.getInstance(algorithm + "/ECB/NoPadding");
      cipher.init(mode, new SecretKeySpec(expanded(key), algorithm));
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("making a cipher for a key of " + key.length() + " bytes", e);
    }
  }

  /// EDE2 as EDE3: the first half again as the third.
  private static byte[] expanded(Secret key) {
    return switch (key.length()) {
      case 8 -> key.reveal();
      case 16 -> HexFormat.of().parseHex(key.revealHex() + key.revealHex().substring(0, 16));
      default ->
          throw new IllegalArgumentException("a DES key has 8 or 16 bytes, not " + key.length());
    };
  }
}
