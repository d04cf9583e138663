package org.posrig.hosts.crypto;

import java.util.HexFormat;

/// Track encryption: sixteen digits before the end go through the cipher, the last one or two stay.
public final class TrackCipher {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int DIGITS = 16;

  private TrackCipher() {}

  /// Where the encrypted digits begin: 18 from the end when the length is even, 17 when it is odd.
  static int begin(int length) {
    return length - (length % 2 == 0 ? 18 : 17);
  }

  /// The track with `=` for its separator; as it is when it is too short to have been encrypted.
  public static String decrypt(Des tdk, String track) {
    return begin(track.length()) < 0
        ? track
        : replace(track, tdk.decrypt(part(track))).replace('D', '=');
  }

  public static String encrypt(Des tdk, String track) {
    return replace(track, tdk.encrypt(part(track)));
  }

  private static byte[] part(String track) {
    int begin = begin(track.length());
    return HEX.parseHex(track.replace('=', 'D').substring(begin, begin + DIGITS));
  }

  private static String replace(String track, byte[] part) {
    int begin = begin(track.length());
    return (track.substring(0, begin) + HEX.formatHex(part) + track.substring(begin + DIGITS))
        .replace('=', 'D');
  }
}
