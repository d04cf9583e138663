package org.posrig.secret;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/// Reads a text line by line, or in pieces where a line is very long: as it stands, without its
/// tags, and what stands in it as base64.
final class TextScan {
  private static final Charset CHINESE = Charset.forName("GB18030");
  private static final int PIECE = 1 << 18;
  private static final int CHUNK = 1 << 13;

  /// A secret on the border of two pieces stands whole in one of them.
  private static final int OVERLAP = 512;

  private final Masker masker;
  private final OutputScan.Found found;
  private final Base64Runs base64;
  private final TagStripper tags;
  private final Set<Masker.Leak> known = new LinkedHashSet<>();
  private final byte[] piece = new byte[PIECE];
  private final boolean markup;
  private int length;
  private int fresh;
  private int line = 1;

  /// Told of each stretch of base64, decoded.
  interface Blob {
    void blob(int line, byte[] bytes) throws IOException;
  }

  TextScan(Masker masker, OutputScan.Found found, Blob inside, boolean markup) {
    this.masker = masker;
    this.found = found;
    this.markup = markup;
    this.base64 = new Base64Runs(inside);
    this.tags = new TagStripper(this::stripped);
  }

  void scan(InputStream in) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (int got = in.read(chunk); got >= 0; got = in.read(chunk))
      for (int at = 0; at < got; at++) take(chunk[at]);
    look(length);
    base64.end(line);
    tags.end(line);
  }

  private void take(byte one) throws IOException {
    piece[length++] = one;
    if (one == '\n') endOfLine();
    else if (length == PIECE) endOfPiece();
  }

  private void endOfLine() throws IOException {
    look(length);
    length = 0;
    fresh = 0;
    line++;
  }

  /// No character is cut, neither here nor where the overlap begins.
  private void endOfPiece() throws IOException {
    int end = length - unfinished();
    look(end);
    int from = end - OVERLAP;
    for (int back = 0; back < 3 && goesOn(piece[from]); back++) from--;
    System.arraycopy(piece, from, piece, 0, length - from);
    fresh = end - from;
    length -= from;
  }

  /// How many bytes of a character in UTF-8 stand at the end while the rest is to come.
  private int unfinished() {
    int back = 1;
    while (back < 4 && goesOn(piece[length - back])) back++;
    int first = piece[length - back] & 0xFF;
    int bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
    return bytes > back ? back : 0;
  }

  private static boolean goesOn(byte one) {
    return (one & 0xC0) == 0x80;
  }

  private void look(int end) throws IOException {
    String text = decoded(0, end);
    for (Masker.Leak leak : masker.mask(text).leaks()) {
      known.add(leak);
      found.found(line, leak.kind(), leak.masked());
    }
    String news = fresh == 0 ? text : decoded(fresh, end);
    base64.read(news, line);
    if (markup) tags.read(news, line);
  }

  /// What only shows without the tags between.
  private void stripped(String text, int at) {
    for (Masker.Leak leak : masker.mask(text).leaks())
      if (known.add(leak)) found.found(at, leak.kind(), leak.masked());
  }

  private String decoded(int from, int end) {
    ByteBuffer bytes = ByteBuffer.wrap(piece, from, end - from);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      return new String(piece, from, end - from, CHINESE);
    }
  }
}
