package org.posrig.second.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.posrig.secret.Secret;

/// A state as bytes that nobody else can read: stored card numbers must be unreadable. The tag of
/// AES-GCM proves that the bytes are whole; the number of the store is the nonce.
final class Vault {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private final SecretKeySpec key;

  Vault(Secret secret) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.reveal());
      key = new SecretKeySpec(digest, 0, 16, "AES");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no SHA-256", e);
    }
  }

  byte[] close(State state, long number) {
    byte[] nonce = ByteBuffer.allocate(NONCE_BYTES).putLong(number).array();
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, bytes(StateText.write(state)));
    return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
  }

  /// The number of the store that these bytes are of: the next one is higher even when they are
  /// damaged.
  static long number(byte[] stored) {
    return stored.length < NONCE_BYTES ? 0 : ByteBuffer.wrap(stored).getLong();
  }

  /// Empty when the bytes are not what this terminal has stored.
  Optional<State> open(byte[] stored) {
    if (stored.length < NONCE_BYTES) return Optional.empty();
    try {
      byte[] nonce = Arrays.copyOf(stored, NONCE_BYTES);
      byte[] sealed = Arrays.copyOfRange(stored, NONCE_BYTES, stored.length);
      byte[] plain = crypt(Cipher.DECRYPT_MODE, nonce, sealed);
      return Optional.of(StateText.read(words(plain).iterator()));
    } catch (RuntimeException _) {
      return Optional.empty(); // damaged, or of another terminal: it starts as a new one
    }
  }

  private byte[] crypt(int mode, byte[] nonce, byte[] data) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the stored state is not whole", e);
    }
  }

  private static byte[] bytes(List<String> words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (String word : words) out.writeUTF(word);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static List<String> words(byte[] bytes) {
    List<String> words = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      while (in.available() > 0) words.add(in.readUTF());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
