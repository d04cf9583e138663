package org.posrig.reference.memory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.posrig.secret.Secret;

/// Encrypts an image and proves that it is whole: version, serial number, AES-GCM.
///
/// One party at a time. Stored card numbers must be unreadable (terminal-behaviour.md 7.2), and
/// GCM's tag is the check sum.
final class Seal {
  private static final int VERSION = 0x52540001;
  private static final int HEADER_BYTES = 12;
  private final SecretKeySpec key;
  private final Cipher cipher;

  Seal(Secret masterKey) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) 'M');
      key = new SecretKeySpec(digest.digest(masterKey.reveal()), 0, 16, "AES");
      cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no SHA-256 or no AES-GCM", e);
    }
  }

  /// @param serial one more with every store: it is the nonce
  byte[] close(Image image, long serial) {
    byte[] header = ByteBuffer.allocate(HEADER_BYTES).putInt(VERSION).putLong(serial).array();
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, header).doFinal(ImageFormat.write(image));
      return ByteBuffer.allocate(HEADER_BYTES + sealed.length).put(header).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealing the memory image failed", e);
    }
  }

  /// The serial number of a sealed image, even of one that is damaged elsewhere: nonces go on from
  /// it.
  static long serial(byte[] bytes) {
    return bytes.length < HEADER_BYTES ? 0 : ByteBuffer.wrap(bytes).getLong(Integer.BYTES);
  }

  /// Empty when the bytes are not a whole image of this version and this terminal.
  Optional<Image> open(byte[] bytes) {
    if (bytes.length < HEADER_BYTES) return Optional.empty();
    ByteBuffer header = ByteBuffer.wrap(bytes, 0, HEADER_BYTES);
    if (header.getInt() != VERSION) return Optional.empty();
    try {
      byte[] nonce = ByteBuffer.allocate(HEADER_BYTES).put(bytes, 0, HEADER_BYTES).array();
      byte[] plain =
          cipher(Cipher.DECRYPT_MODE, nonce)
              .doFinal(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES);
      return Optional.of(ImageFormat.read(plain));
    } catch (GeneralSecurityException | IOException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    cipher.init(mode, key, new GCMParameterSpec(128, nonce));
    return cipher;
  }
}
