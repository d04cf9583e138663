package org.posrig.drivers.printer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The printer's tables of single-byte characters. The numbers are Epson's; other makers differ
/// above 0 and 16.
final class CodePages {
  /// Page 1 from 80 on: bars and rules; from A1 on stand narrow katakana.
  private static final String RULES = "▁▂▃▄▅▆▇█▏▎▍▌▋▊▉┼┴┬┤├▔─│▕┌┐└┘╭╮╰╯";

  private static final int FIRST_KATAKANA = 0xFF61;

  private CodePages() {}

  static String character(int page, int b) {
    if (b < 0x80) return Character.toString(b);
    if (page == 1) return rulesAndKatakana(b);
    return new String(EscPos.bytes(b), charset(page));
  }

  private static String rulesAndKatakana(int b) {
    if (b < 0xA0) return RULES.substring(b - 0x80, b - 0x7F);
    if (b < 0xA1 || b > 0xDF) return Characters.UNREADABLE;
    return Character.toString(FIRST_KATAKANA + b - 0xA1);
  }

  private static Charset charset(int page) {
    return switch (page) {
      case 0 -> Charset.forName("IBM437");
      case 2 -> Charset.forName("IBM850");
      case 16 -> Charset.forName("windows-1252");
      case 17 -> Charset.forName("IBM866");
      case 18 -> Charset.forName("IBM852");
      case 19 -> Charset.forName("IBM00858");
      default -> StandardCharsets.US_ASCII;
    };
  }
}
