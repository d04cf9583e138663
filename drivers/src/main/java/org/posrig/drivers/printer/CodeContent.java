package org.posrig.drivers.printer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/// What a bar code or a two-dimensional code holds, as a phone reads it: a card number in a code is
/// a card number on the slip.
final class CodeContent {
  private static final int LONGEST = 3000;

  /// Bytes that are no text.
  private static final int MOST_SHOWN = 100;

  private CodeContent() {}

  /// `[QR: https://…]`; of bytes that are no text `[barcode: 3 bytes 0A000A]`.
  static String text(String name, Command c, int from, long length) {
    byte[] content = new byte[(int) Math.max(0, Math.min(length, LONGEST))];
    for (int at = 0; at < content.length; at++) content[at] = (byte) c.at(from + at);
    String text = text(content);
    return text.isEmpty()
        ? "[" + name + ": " + length + " bytes " + hex(content) + "]"
        : "[" + name + ": " + text + "]";
  }

  private static String hex(byte[] content) {
    int shown = Math.min(content.length, MOST_SHOWN);
    String more = shown < content.length ? "…" : "";
    return HexFormat.of().withUpperCase().formatHex(content, 0, shown) + more;
  }

  private static String text(byte[] content) {
    String pairs = pairs(content);
    if (!pairs.isEmpty()) return pairs;
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.chars().anyMatch(Character::isISOControl) ? "" : text;
    } catch (CharacterCodingException noText) {
      return "";
    }
  }

  /// CODE128's set C has two digits in a byte, behind `{C` (Epson, `GS k`, function B).
  private static String pairs(byte[] content) {
    if (content.length < 3 || content[0] != '{' || content[1] != 'C') return "";
    StringBuilder digits = new StringBuilder();
    for (int at = 2; at < content.length; at++) {
      if (content[at] < 0 || content[at] > 99) return "";
      digits.append(String.format(Locale.ROOT, "%02d", content[at]));
    }
    return digits.toString();
  }
}
