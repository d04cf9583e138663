package org.posrig.secret.spelling;

import java.io.IOException;

/// Bytes in base32: the masker knows a number's characters there, but no packed digits and no key.
final class Base32Words implements Readings.Reading {
  private static final int SHORTEST = 20;
  private static final int LONGEST = 256;

  @Override
  public void read(String text, Listener to) throws IOException {
    for (int probe = SHORTEST - 1; probe < text.length(); probe += SHORTEST) {
      if (!isInside(text.charAt(probe))) continue;
      int from = probe;
      while (from > 0 && isInside(text.charAt(from - 1))) from--;
      int end = probe + 1;
      while (end < text.length() && isInside(text.charAt(end))) end++;
      if (isWord(text, from, end))
        Around.hex(text, from, Bits.base32(text.substring(from, end)), to);
      probe = end;
    }
  }

  private static boolean isInside(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '2' && c <= '7');
  }

  private static boolean isWord(String text, int from, int end) {
    boolean before = from > 0 && isOfBase64(text.charAt(from - 1));
    boolean after = end < text.length() && isOfBase64(text.charAt(end));
    return end - from >= SHORTEST && end - from <= LONGEST && !before && !after;
  }

  private static boolean isOfBase64(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '/' && c <= '9') || c == '+';
  }
}
