package org.posrig.secret.spelling;

import java.io.IOException;
import java.util.List;

/// All ways in which a text is read once more.
public final class Readings {
  private static final List<Reading> ALL =
      List.of(
          new NumberRows(),
          new CharacterRows(),
          new ByteStrings(),
          new PackedHex(),
          new DigitWords(),
          new ShortLines(),
          new UuLines(),
          new Base32Words(),
          new EncodedLines(),
          new NumberedDigits(),
          new LastShown());

  private Readings() {}

  /// One way.
  interface Reading {
    void read(String text, Listener to) throws IOException;
  }

  /// What the characters up to `end` may mean.
  public static void of(char[] text, int end, Listener to) throws IOException {
    String all = new String(text, 0, end);
    for (Reading one : ALL) one.read(all, to);
  }
}
