package org.posrig.drivers.printer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posrig.device.Slip;
import org.posrig.device.Slip.SlipLine;

/// A slip as ESC/POS without the cut: lines, and each in pieces for which a printer still has room
/// when it has asked to wait. Between two pieces no character and no command is broken.
final class SlipEncoder {
  static final Charset GB18030 = Charset.forName("GB18030");

  private static final int PIECE = 56;
  private static final byte[] @Nullable [] KNOWN = new byte[Character.MAX_VALUE + 1][];

  private final List<byte[]> pieces = new ArrayList<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private boolean chinese;

  /// One chunk of bytes for each line.
  static List<byte[]> encode(Slip slip) {
    return pieces(slip).stream().map(SlipEncoder::joined).toList();
  }

  /// The pieces of each line.
  static List<List<byte[]>> pieces(Slip slip) {
    return slip.lines().stream().map(line -> new SlipEncoder().line(line)).toList();
  }

  private static byte[] joined(List<byte[]> pieces) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    pieces.forEach(all::writeBytes);
    return all.toByteArray();
  }

  private List<byte[]> line(SlipLine line) {
    put(EscPos.align(line.align()));
    if (line.large()) put(EscPos.large(true));
    text(line.text(), line.large());
    chinese(false, line.large());
    if (line.large()) put(EscPos.large(false));
    put(EscPos.lineFeed());
    endPiece();
    return pieces;
  }

  private void text(String text, boolean large) {
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      character(character, large);
      at += Character.charCount(character);
    }
  }

  private void endPiece() {
    pieces.add(out.toByteArray());
    out.reset();
  }

  private void character(int character, boolean large) {
    if (out.size() >= PIECE) endPiece();
    chinese(character >= 0x80, large);
    if (chinese) put(bytes(character));
    else out.write(printable(character));
  }

  /// Slips use few characters; whoever asks for one at the same time finds the same.
  private static byte[] bytes(int character) {
    if (character > Character.MAX_VALUE) return Character.toString(character).getBytes(GB18030);
    byte[] known = KNOWN[character];
    if (known == null) KNOWN[character] = known = Character.toString(character).getBytes(GB18030);
    return known;
  }

  /// A control character in a text must not become a command.
  private static int printable(int character) {
    return character < 0x20 || character == 0x7F ? '?' : character;
  }

  private void chinese(boolean wanted, boolean large) {
    if (wanted == chinese) return;
    chinese = wanted;
    if (!wanted && large) put(EscPos.chineseLarge(false));
    put(EscPos.chinese(wanted));
    if (wanted && large) put(EscPos.chineseLarge(true));
  }

  private void put(byte[] bytes) {
    out.writeBytes(bytes);
  }
}
