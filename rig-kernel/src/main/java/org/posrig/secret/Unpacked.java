package org.posrig.secret;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// What short contents hold that were packed before they became base64.
final class Unpacked {
  private static final int MOST = 1 << 16;

  private Unpacked() {}

  /// Null when they are not packed, or not as their first bytes say.
  static byte @Nullable [] of(byte[] bytes) {
    try (InputStream in = open(bytes)) {
      return in == null ? null : in.readNBytes(MOST);
    } catch (IOException notPacked) {
      return null;
    }
  }

  /// RFC 1952, 2.3.1; RFC 1950, 2.2: deflate with a window of 32 KiB, and a check of the head.
  private static @Nullable InputStream open(byte[] bytes) throws IOException {
    if (bytes.length < 8) return null;
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    if (bytes[0] == 0x1F && bytes[1] == (byte) 0x8B) return new GZIPInputStream(in);
    boolean zlib = bytes[0] == 0x78 && (0x7800 + (bytes[1] & 0xFF)) % 31 == 0;
    return zlib ? new InflaterInputStream(in) : null;
  }

  /// As UTF-8 if they are, else one character a byte.
  static char[] characters(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes))
          .toString()
          .toCharArray();
    } catch (CharacterCodingException noText) {
      return new String(bytes, StandardCharsets.ISO_8859_1).toCharArray();
    }
  }
}
