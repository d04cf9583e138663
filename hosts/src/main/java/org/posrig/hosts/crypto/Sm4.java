package org.posrig.hosts.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.posrig.secret.Secret;

/// SM4 in ECB on whole blocks of 16 bytes, for the national-cipher profile.
final class Sm4 {
  private static final int BLOCK = 16;
  private final Secret key;

  Sm4(Secret key) {
    this.key = key;
  }

  byte[] decrypt(byte[] blocks) {
    return run(false, blocks);
  }

  byte[] encrypt(byte[] blocks) {
    return run(true, blocks);
  }

  /// The first four bytes of sixteen encrypted zero bytes.
  byte[] checkValue() {
    return Arrays.copyOf(encrypt(new byte[BLOCK]), 4);
  }

  private byte[] run(boolean encrypting, byte[] blocks) {
    SM4Engine engine = new SM4Engine();
    engine.init(encrypting, new KeyParameter(key.reveal()));
    byte[] result = new byte[blocks.length];
    for (int at = 0; at < blocks.length; at += BLOCK) engine.processBlock(blocks, at, result, at);
    return result;
  }
}
