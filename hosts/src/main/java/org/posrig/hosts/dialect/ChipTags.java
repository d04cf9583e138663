package org.posrig.hosts.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Chip data as it may be shown: tags and lengths, and the values of a few tags that are no secret.
///
/// BER-TLV as in EMV book 3, annex B: tags and lengths of several bytes, templates within
/// templates, zeros between. At the first thing that does not add up the reader may be in the
/// middle of a value: from there on nothing is shown, in no template around it either.
final class ChipTags {
  /// Tag → how many bytes its value may have: at another length it is not that value.
  private static final Map<String, Lengths> OPEN =
      Map.of(
          "82", new Lengths(2, 2),
          "91", new Lengths(8, 16),
          "95", new Lengths(5, 5),
          "9B", new Lengths(2, 2),
          "9F10", new Lengths(1, 32),
          "9F26", new Lengths(8, 8),
          "9F27", new Lengths(1, 1),
          "9F33", new Lengths(3, 3),
          "9F36", new Lengths(2, 2),
          "9F37", new Lengths(4, 4));

  /// Tags of EMV that read like two digits. Another one that does so is rather part of a number.
  private static final Set<String> OF_DIGITS =
      Set.of(
          "42 50 56 57 61 70 71 72 73 77 80 81 82 83 84 86 87 88 89 90 91 92 93 94 95 97 98 99"
              .split(" "));

  private static final int MOST_TAG_BYTES = 4;
  private static final int DEEPEST = 8;

  private final byte[] bytes;
  private final CardDigits secret;
  private int at;
  private int depth;
  private boolean broken;

  private record Lengths(int least, int most) {
    boolean fit(int length) {
      return length >= least && length <= most;
    }
  }

  private ChipTags(byte[] bytes, CardDigits secret) {
    this.bytes = bytes;
    this.secret = secret;
  }

  /// @param secret no value in which it is found is shown
  static String shown(byte[] bytes, CardDigits secret) {
    ChipTags tags = new ChipTags(bytes, secret);
    List<String> shown = tags.until(bytes.length);
    if (tags.broken) shown.add("[" + (bytes.length - tags.at) + " bytes]");
    return String.join(" ", shown);
  }

  private List<String> until(int end) {
    List<String> shown = new ArrayList<>();
    while (!broken && skipZeros(end) < end) {
      int begin = at;
      int tagEnd = tagEnd(end);
      int length = broken ? 0 : length(end);
      if (broken || length > end - at) broken(begin);
      else shown.add(shown(begin, tagEnd, length));
    }
    return shown;
  }

  private int skipZeros(int end) {
    while (at < end && bytes[at] == 0) at++;
    return at;
  }

  private void broken(int where) {
    broken = true;
    at = where;
  }

  private int tagEnd(int end) {
    int begin = at++;
    if ((bytes[begin] & 0x1F) == 0x1F) passLongTag(begin, end);
    else if (looksLikeDigits(begin)) broken(begin);
    return at;
  }

  /// Each further byte says by its highest bit that there is one more.
  private void passLongTag(int begin, int end) {
    while (at < end && bytes[at] < 0) at++;
    at++;
    if (at > end || at - begin > MOST_TAG_BYTES) broken(begin);
  }

  private boolean looksLikeDigits(int where) {
    String tag = hex(where, where + 1);
    return tag.matches("\\d\\d") && !OF_DIGITS.contains(tag);
  }

  /// One byte, or 81 and one, or 82 and two; another start is no length here.
  private int length(int end) {
    if (at >= end) return unknownLength();
    int first = bytes[at++] & 0xFF;
    if (first < 0x80) return first;
    int more = first - 0x80;
    if (more < 1 || more > 2 || more > end - at) return unknownLength();
    int length = 0;
    for (int i = 0; i < more; i++) length = (length << 8) | (bytes[at++] & 0xFF);
    return length;
  }

  private int unknownLength() {
    broken = true;
    return 0;
  }

  private String shown(int begin, int tagEnd, int length) {
    String tag = hex(begin, tagEnd);
    String head = tag + "(" + length + ")";
    if ((bytes[begin] & 0x20) != 0) return head + inside(at + length);
    String value = hex(at, at + length);
    at += length;
    return isOpen(tag, length) && !secret.in(value) ? head + "=" + value : head;
  }

  private boolean isOpen(String tag, int length) {
    Lengths allowed = OPEN.get(tag);
    return allowed != null && allowed.fit(length);
  }

  private String inside(int end) {
    if (depth == DEEPEST) {
      broken = true;
      return "";
    }
    depth++;
    List<String> shown = until(end);
    depth--;
    return shown.isEmpty() ? "" : "{" + String.join(" ", shown) + "}";
  }

  private String hex(int from, int to) {
    return java.util.HexFormat.of().formatHex(bytes, from, to).toUpperCase(Locale.ROOT);
  }
}
