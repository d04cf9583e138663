package org.posrig.secret;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.posrig.secret.spelling.Listener;
import org.posrig.secret.spelling.Readings;

/// Reads a text in large pieces: as the masker reads it, and what stands in it as base64. Bytes
/// that are no text are read as digits, two a byte, as well.
final class TextScan {
  private static final Charset CHINESE = Charset.forName("GB18030");
  private static final Charset EBCDIC = Charset.forName("IBM037");
  private static final String CONTROLS_OF_TEXT = "\t\n\r\f\u001b";
  private static final int PIECE = 1 << 18;

  /// A secret on the border of two pieces stands whole in one of them.
  private static final int OVERLAP = 2048;

  private final Masker masker;
  private final OutputScan.Found found;
  private final Base64Runs base64;
  private final Blob told;
  private final boolean program;
  private final byte[] piece;
  private final CharBuffer decoded;
  private final CharsetDecoder utf8 =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private int length;
  private int old;
  private int line = 1;
  private int counted;
  private int countedLine;

  /// Told of each stretch of base64, decoded.
  interface Blob {
    void blob(int line, byte[] bytes) throws IOException;
  }

  /// @param inside what long base64 decodes to
  /// @param told bytes that the text tells in other ways
  /// @param program whether it is a program or a page, in which alphabets stand
  /// @param size bytes that the text has at most, if that is known
  TextScan(
      Masker masker, OutputScan.Found found, Blob inside, Blob told, boolean program, long size) {
    this.piece = new byte[(int) Math.min(PIECE, size + 1)];
    this.decoded = CharBuffer.allocate(piece.length);
    this.masker = masker;
    this.found = found;
    this.program = program;
    this.told = told;
    this.base64 = new Base64Runs(inside);
  }

  void scan(InputStream in) throws IOException {
    for (int got = fill(in); got >= 0; got = fill(in)) if (length == piece.length) endOfPiece();
    look(length);
    base64.end(line);
  }

  private int fill(InputStream in) throws IOException {
    int got = in.read(piece, length, piece.length - length);
    if (got > 0) length += got;
    return got;
  }

  /// No character is cut, neither here nor where the overlap begins.
  private void endOfPiece() throws IOException {
    int end = length - unfinished();
    look(end);
    int from = end - OVERLAP;
    for (int back = 0; back < 3 && goesOn(piece[from]); back++) from--;
    for (int at = 0; at < from; at++) if (piece[at] == '\n') line++;
    System.arraycopy(piece, from, piece, 0, length - from);
    old = end - from;
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
    counted = 0;
    countedLine = line;
    int before = decode(old, 0);
    int chars = decode(end - old, before);
    char[] text = decoded.array();
    tell(text, chars, masker.find(text, chars, program, Base64Runs.SHORTEST - 1));
    base64.read(text, before, chars, at -> lineOf(text, at));
    Readings.of(text, chars, new Meanings(text, chars));
  }

  /// What else the piece may mean.
  private final class Meanings implements Listener {
    private final char[] text;
    private final int chars;

    Meanings(char[] text, int chars) {
      this.text = text;
      this.chars = chars;
    }

    @Override
    public void text(int at, String meaning) {
      char[] all = meaning.toCharArray();
      for (Span span : masker.find(all, all.length, program, Base64Runs.SHORTEST - 1))
        if (masker.isTold(span.kind(), span.masked()))
          found.found(lineOf(text, Math.min(at, chars)), span.kind(), span.masked());
    }

    @Override
    public void bytes(int at, byte[] bytes) throws IOException {
      told.blob(lineOf(text, Math.min(at, chars)), bytes);
    }
  }

  private void tell(char[] text, int chars, java.util.List<Span> spans) {
    for (Span span : Masker.inOrder(spans))
      found.found(lineOf(text, Math.min(span.from(), chars)), span.kind(), span.masked());
  }

  /// Most are asked for in their order.
  private int lineOf(char[] text, int at) {
    if (at < counted) {
      counted = 0;
      countedLine = line;
    }
    for (; counted < at; counted++) if (text[counted] == '\n') countedLine++;
    return countedLine;
  }

  /// @param to where the characters go
  /// @return behind the last one
  private int decode(int bytes, int to) {
    if (bytes == 0) return to;
    int from = to == 0 ? 0 : old;
    decoded.clear().position(to);
    utf8.reset();
    ByteBuffer in = ByteBuffer.wrap(piece, from, bytes);
    try {
      java.nio.charset.CoderResult result = utf8.decode(in, decoded, true);
      if (result.isError()) result.throwException();
      int behind = decoded.position();
      if (hasControls(from, from + bytes)) digits(from, bytes);
      return behind;
    } catch (CharacterCodingException noText) {
      return chinese(from, bytes, to);
    }
  }

  private int chinese(int from, int bytes, int to) {
    digits(from, bytes);
    ebcdic(from, bytes);
    String text = new String(piece, from, bytes, CHINESE);
    text.getChars(0, text.length(), decoded.array(), to);
    return to + text.length();
  }

  /// Two a byte.
  private void digits(int from, int bytes) {
    String digits = HexFormat.of().formatHex(piece, from, from + bytes);
    for (Span span : Masker.inOrder(masker.findForms(digits.toCharArray())))
      found.found(line, span.kind(), span.masked());
  }

  /// What is no text may by chance be UTF-8.
  private boolean hasControls(int from, int to) {
    for (int at = from; at < to; at++)
      if (piece[at] >= 0 && piece[at] < ' ' && CONTROLS_OF_TEXT.indexOf(piece[at]) < 0) return true;
    return false;
  }

  /// Large computers' characters: groups of digits and signs are known there only as such.
  private void ebcdic(int from, int bytes) {
    if (!hasDigits(from, from + bytes)) return;
    char[] text = new String(piece, from, bytes, EBCDIC).toCharArray();
    for (Span span : Masker.inOrder(masker.find(text, text.length, program, Base64Runs.SHORTEST)))
      found.found(line, span.kind(), span.masked());
  }

  /// Four digits that follow each other.
  private boolean hasDigits(int from, int to) {
    int digits = 0;
    for (int at = from; at < to && digits < 4; at++)
      digits = (piece[at] & 0xFF) >= 0xF0 && (piece[at] & 0xFF) <= 0xF9 ? digits + 1 : 0;
    return digits == 4;
  }
}
