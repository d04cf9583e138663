package org.posrig.history;

import java.util.Arrays;

/// A text without the single blanks, colons and hyphens between hexadecimal digits, so that `62 10
/// 94` reads as `621094`; every character knows where it stood.
final class Squeezed {
  private final String text;

  /// Of each character in the text as it was; empty when all stand where they stood.
  private final int[] places;

  private Squeezed(String text, int[] places) {
    this.text = text;
    this.places = places;
  }

  static Squeezed of(String text) {
    if (!hasGaps(text)) return new Squeezed(text, new int[0]);
    StringBuilder squeezed = new StringBuilder(text.length());
    int[] places = new int[text.length()];
    for (int i = 0; i < text.length(); i++)
      if (!isBetweenHex(text, i)) {
        places[squeezed.length()] = i;
        squeezed.append(text.charAt(i));
      }
    return new Squeezed(squeezed.toString(), Arrays.copyOf(places, squeezed.length()));
  }

  private static boolean hasGaps(String text) {
    for (int i = 0; i < text.length(); i++) if (isBetweenHex(text, i)) return true;
    return false;
  }

  private int place(int at) {
    return places.length == 0 ? at : places[at];
  }

  String text() {
    return text;
  }

  /// Where a part of the squeezed text began.
  int from(int start) {
    return place(start);
  }

  /// Behind the last character of a part.
  int to(int end) {
    return place(end - 1) + 1;
  }

  /// Whether the characters stand together, or in groups of one size as dumps and cards write them.
  boolean isEven(int start, int end) {
    int size = 0;
    int first = -1;
    int group = 1;
    for (int i = start + 1; i < end; i++, group++)
      if (place(i) != place(i - 1) + 1) {
        if (first < 0) first = group;
        else if (size == 0) size = group;
        else if (size != group) return false;
        group = 0;
      }
    if (first < 0) return true;
    if (size == 0) size = Math.max(first, group);
    return (size == 1 || size == 2 || size == 4) && first <= size && group <= size;
  }

  private static boolean isBetweenHex(String text, int i) {
    char c = text.charAt(i);
    return (c == ' ' || c == ':' || c == '-')
        && i > 0
        && i + 1 < text.length()
        && isHex(text.charAt(i - 1))
        && isHex(text.charAt(i + 1));
  }

  private static boolean isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
  }
}
