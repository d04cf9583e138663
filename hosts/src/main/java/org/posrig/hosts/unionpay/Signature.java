package org.posrig.hosts.unionpay;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.posrig.hosts.crypto.CupMac;
import org.posrig.hosts.crypto.WorkingKeys;
import org.posrig.hosts.dialect.Codec;
import org.posrig.hosts.dialect.Message;

/// F64: the last eight bytes of a message, over all before them.
final class Signature {
  static final int FIELD = 64;
  private static final int BYTES = 8;

  private Signature() {}

  /// What a signature is made over.
  static byte[] mab(byte[] body) {
    return Arrays.copyOf(body, body.length - BYTES);
  }

  /// The message's body with a right F64.
  static byte[] signed(Codec codec, Message message, WorkingKeys keys) {
    byte[] body = codec.pack(message.with(FIELD, "00000000"));
    return with(body, CupMac.of(keys.mac(), mab(body)).f64());
  }

  /// The message's body with the F64 of other bytes.
  static byte[] wronglySigned(Codec codec, Message message, WorkingKeys keys) {
    byte[] body = codec.pack(message.with(FIELD, "00000000"));
    byte[] other = mab(body);
    other[0] ^= 1;
    return with(body, CupMac.of(keys.mac(), other).f64());
  }

  private static byte[] with(byte[] body, String f64) {
    System.arraycopy(f64.getBytes(StandardCharsets.US_ASCII), 0, body, body.length - BYTES, BYTES);
    return body;
  }
}
