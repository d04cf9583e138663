package org.posrig.secret.spelling;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// Where packed contents begin that stand behind other bytes: behind a head of HTTP, a script, in a
/// tape archive, in a document.
public final class Archives {
  private static final List<byte[]> PACKED =
      List.of(
          hex("1F8B08"),
          hex("504B0304"),
          hex("7801"),
          hex("785E"),
          hex("789C"),
          hex("78DA"),
          hex("425A68"),
          hex("FD377A585A00"));

  private static final String FIRST = "\u001FxPB\u00FD";

  private static final byte[] ZIP = hex("504B");
  private static final byte[] END_OF_ZIP = hex("504B0506");
  private static final byte[] PNG = hex("89504E47");
  private static final byte[] END_OF_PNG = "IEND".getBytes(StandardCharsets.US_ASCII);

  private Archives() {}

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  /// The places, but the first byte of the content.
  public static List<Integer> within(byte[] content) {
    List<Integer> places = new ArrayList<>();
    for (int at = behindArchive(content, 0, 1); at < content.length; )
      if (isPacked(content, at)) {
        places.add(at);
        at = behindArchive(content, at, at + 2);
      } else at++;
    return places;
  }

  private static boolean isPacked(byte[] content, int at) {
    if (FIRST.indexOf(content[at] & 0xFF) < 0) return false;
    return PACKED.stream().anyMatch(head -> stands(content, at, head))
        && (content[at] != 'B' || Sealed.at(content, at).isPresent());
  }

  private static boolean stands(byte[] content, int at, byte[] head) {
    int end = at + head.length;
    return end <= content.length && Arrays.equals(content, at, end, head, 0, head.length);
  }

  /// The entries of an archive, and the pixels of a picture, are packed as well.
  private static int behindArchive(byte[] content, int at, int other) {
    if (stands(content, at, ZIP)) return behind(content, at, END_OF_ZIP, other);
    return stands(content, at, PNG) ? behind(content, at, END_OF_PNG, other) : other;
  }

  private static int behind(byte[] content, int from, byte[] mark, int other) {
    for (int at = from; at + mark.length <= content.length; at++)
      if (stands(content, at, mark)) return at + mark.length;
    return other;
  }
}
