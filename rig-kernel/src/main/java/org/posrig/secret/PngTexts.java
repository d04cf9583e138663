package org.posrig.secret;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;

/// Reads what a PNG file tells beside its picture: every chunk but the pixels, texts unpacked, and
/// what stands behind its end (PNG specification, third edition, 11.3.3).
final class PngTexts {
  private static final int SIGNATURE = 8;
  private static final int LARGEST = 64 << 20;

  private PngTexts() {}

  /// Told of each text.
  interface Text {
    void text(byte[] bytes) throws IOException;
  }

  /// @throws IOException when the file ends inside a chunk or a text cannot be unpacked
  static void each(InputStream in, Text text) throws IOException {
    DataInputStream png = new DataInputStream(in);
    png.skipNBytes(SIGNATURE);
    String type = "";
    while (!type.equals("IEND")) {
      long length = png.readInt() & 0xFFFF_FFFFL;
      type = new String(png.readNBytes(4), java.nio.charset.StandardCharsets.ISO_8859_1);
      chunk(png, type, length, text);
      png.skipNBytes(4);
    }
    rest(png, text);
  }

  private static void chunk(DataInputStream png, String type, long length, Text text)
      throws IOException {
    if (type.equals("IDAT")) {
      png.skipNBytes(length);
      return;
    }
    if (length > LARGEST) throw new IOException("a chunk '" + type + "' of " + length + " bytes");
    byte[] data = png.readNBytes((int) length);
    if (data.length < length)
      throw new EOFException("the picture ends inside its chunk '" + type + "'");
    text.text(data);
    switch (type) {
      case "zTXt" -> text.text(unpacked(data, endOfWord(data, 0) + 2));
      case "iTXt" -> international(data, text);
      default -> {}
    }
  }

  /// Keyword, 0, whether it is packed, method, language, 0, translated keyword, 0, text.
  private static void international(byte[] data, Text text) throws IOException {
    int flag = endOfWord(data, 0) + 1;
    if (flag < data.length && data[flag] == 1)
      text.text(unpacked(data, endOfWord(data, endOfWord(data, flag + 2) + 1) + 1));
  }

  private static int endOfWord(byte[] data, int from) {
    int end = from;
    while (end < data.length && data[end] != 0) end++;
    return end;
  }

  private static byte[] unpacked(byte[] data, int from) throws IOException {
    byte[] packed = Arrays.copyOfRange(data, Math.min(from, data.length), data.length);
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return in.readNBytes(LARGEST);
    }
  }

  private static void rest(InputStream in, Text text) throws IOException {
    byte[] rest = in.readNBytes(LARGEST);
    if (rest.length > 0) text.text(rest);
  }
}
