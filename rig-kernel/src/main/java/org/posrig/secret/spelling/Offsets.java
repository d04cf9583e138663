package org.posrig.secret.spelling;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a line of a dump begins with: `0000020`, `00000010:`, `0x7ffe3a0 <buf+8>:`, `.byte`.
final class Offsets {
  private static final Pattern OFFSET =
      Pattern.compile(
          "[ \\t]*(?:(?:0x)?[0-9A-Fa-f]{4,16}[ \\t]?(?:<[^>\\n"
              + "]{1,40}>)?(?::(?=\\s)|(?=[ \\t]))|\\.(?:byte|long|int|word|quad|short)(?=\\s))");

  /// A first number of binary digits is none.
  private static final Pattern BITS = Pattern.compile("[ \\t]*[01]{4,8} [01]{4,8}\\b");

  private Offsets() {}

  /// @return the same place when the line begins with none
  static int behind(String text, int from, int end) {
    Matcher matcher = OFFSET.matcher(text).region(from, end);
    if (!matcher.lookingAt() || BITS.matcher(text).region(from, end).lookingAt()) return from;
    return matcher.end();
  }
}
