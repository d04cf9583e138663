package org.posrig.secret;

import java.util.Arrays;

/// A text without the single blanks, colons and hyphens between hexadecimal digits, so that `62 10
/// 94` reads as `621094`; every character knows where it stood.
final class CompactedText {
  private final String text;

  /// Of each character in the text as it was; empty when all stand where they stood.
  private final int[] places;

  private CompactedText(String text, int[] places) {
    this.text = text;
    this.places = places;
  }

  static CompactedText of(String text) {
    char[] all = text.toCharArray();
    int first = firstGap(all);
    return first < 0 ? new CompactedText(text, new int[0]) : without(all, first);
  }

  private static int firstGap(char[] all) {
    for (int i = 1; i < all.length; i++) if (isGap(all, i)) return i;
    return -1;
  }

  private static CompactedText without(char[] all, int first) {
    char[] kept = new char[all.length];
    int[] places = new int[all.length];
    int length = 0;
    for (int i = 0; i < all.length; i++)
      if (i < first || !isGap(all, i)) {
        places[length] = i;
        kept[length++] = all[i];
      }
    return new CompactedText(new String(kept, 0, length), Arrays.copyOf(places, length));
  }

  boolean hasGaps() {
    return places.length > 0;
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

  /// Between two hexadecimal digits.
  static boolean isGap(char[] all, int i) {
    char c = all[i];
    return (c == ' ' || c == ':' || c == '-')
        && i > 0
        && i + 1 < all.length
        && isHex(all[i - 1])
        && isHex(all[i + 1]);
  }

  private static boolean isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
  }
}
