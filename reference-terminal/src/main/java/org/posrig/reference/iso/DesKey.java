package org.posrig.reference.iso;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.posrig.secret.Secret;

/// A DES key of 8 bytes, or a two-key triple-DES key of 16 (EDE, ECB). Its ciphers are made when
/// they are first needed, and kept: one party at a time.
public final class DesKey {
  private final SecretKeySpec spec;
  private @Nullable Cipher encrypting;
  private @Nullable Cipher decrypting;

  public DesKey(Secret key) {
    byte[] bytes = key.reveal();
    boolean single = bytes.length == 8;
    if (!single && bytes.length != 16)
      throw new IllegalArgumentException("a key has 8 or 16 bytes, this has " + bytes.length);
    byte[] material = single ? bytes : Arrays.copyOf(bytes, 24);
    if (!single) System.arraycopy(bytes, 0, material, 16, 8);
    spec = new SecretKeySpec(material, single ? "DES" : "DESede");
  }

  public byte[] encrypt(byte[] blocks) {
    Cipher cipher = encrypting;
    if (cipher == null) encrypting = cipher = cipher(Cipher.ENCRYPT_MODE);
    return run(cipher, blocks);
  }

  public byte[] decrypt(byte[] blocks) {
    Cipher cipher = decrypting;
    if (cipher == null) decrypting = cipher = cipher(Cipher.DECRYPT_MODE);
    return run(cipher, blocks);
  }

  /// The key that travels under this one.
  public DesKey unwrap(Secret cryptogram) {
    return new DesKey(Secret.of(decrypt(cryptogram.reveal())));
  }

  /// Four bytes, hexadecimal: the start of eight zero bytes under this key (host-protocol.md 2.4).
  public String checkValue() {
    return Codec.HEX.formatHex(encrypt(new byte[8]), 0, 4);
  }

  private Cipher cipher(int mode) {
    try {
      Cipher cipher = Cipher.getInstance(spec.getAlgorithm() + "/ECB/NoPadding");
      cipher.init(mode, spec);
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(spec.getAlgorithm() + " is not possible", e);
    }
  }

  private static byte[] run(Cipher cipher, byte[] blocks) {
    try {
      return cipher.doFinal(blocks);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          cipher.getAlgorithm() + " of " + blocks.length + " bytes is not possible", e);
    }
  }

  @Override
  public String toString() {
    return "DesKey";
  }
}
