package org.posrig.drivers.printer;

import java.nio.charset.Charset;
import java.util.Map;

/// The printer's tables of single-byte characters. The numbers are Epson's; other makers differ
/// above 0 and 16. A page that is in no table, or that the Java machine does not know, prints
/// [Characters#UNREADABLE].
final class CodePages {
  /// Page 1 from 80 on: bars and rules; from A1 on stand narrow katakana.
  private static final String RULES = "▁▂▃▄▅▆▇█▏▎▍▌▋▊▉┼┴┬┤├▔─│▕┌┐└┘╭╮╰╯";

  private static final int FIRST_KATAKANA = 0xFF61;

  private static final Map<Integer, String> CHARSETS =
      Map.ofEntries(
          Map.entry(0, "IBM437"),
          Map.entry(2, "IBM850"),
          Map.entry(3, "IBM860"),
          Map.entry(4, "IBM863"),
          Map.entry(5, "IBM865"),
          Map.entry(13, "IBM857"),
          Map.entry(14, "x-IBM737"),
          Map.entry(15, "ISO-8859-7"),
          Map.entry(16, "windows-1252"),
          Map.entry(17, "IBM866"),
          Map.entry(18, "IBM852"),
          Map.entry(19, "IBM00858"),
          Map.entry(21, "TIS-620"),
          Map.entry(33, "IBM775"),
          Map.entry(34, "IBM855"),
          Map.entry(35, "IBM861"),
          Map.entry(36, "IBM862"),
          Map.entry(37, "IBM864"),
          Map.entry(38, "IBM869"),
          Map.entry(39, "ISO-8859-2"),
          Map.entry(40, "ISO-8859-15"),
          Map.entry(41, "x-IBM1098"),
          Map.entry(45, "windows-1250"),
          Map.entry(46, "windows-1251"),
          Map.entry(47, "windows-1253"),
          Map.entry(48, "windows-1254"),
          Map.entry(49, "windows-1255"),
          Map.entry(50, "windows-1256"),
          Map.entry(51, "windows-1257"),
          Map.entry(52, "windows-1258"));

  private CodePages() {}

  /// The character of a byte from 80 on.
  static String character(int page, int b) {
    if (page == 1) return rulesAndKatakana(b);
    String name = CHARSETS.getOrDefault(page, "");
    if (name.isEmpty() || !Charset.isSupported(name)) return Characters.UNREADABLE;
    String text = new String(EscPos.bytes(b), Charset.forName(name));
    return Character.isISOControl(text.codePointAt(0)) ? Characters.UNREADABLE : text;
  }

  private static String rulesAndKatakana(int b) {
    if (b < 0xA0) return RULES.substring(b - 0x80, b - 0x7F);
    if (b < 0xA1 || b > 0xDF) return Characters.UNREADABLE;
    return Character.toString(FIRST_KATAKANA + b - 0xA1);
  }
}
