package org.posrig.reference.iso;

/// Hides part of a track under the track key (host-protocol.md 2.6).
public final class TrackCipher {
  private static final int HIDDEN = 16;

  private TrackCipher() {}

  /// Encrypts sixteen digits that end one (odd length) or two (even) before the track's end.
  ///
  /// @param track hexadecimal digits, `D` for the separator; a track of fewer than 18 stays as it
  ///     is
  public static String encrypt(DesKey key, String track) {
    int to = to(track);
    int from = to - HIDDEN;
    if (from < 0) return track;
    byte[] hidden = key.encrypt(Codec.HEX.parseHex(track, from, to));
    return track.substring(0, from) + Codec.HEX.formatHex(hidden) + track.substring(to);
  }

  static int to(String track) {
    return track.length() % 2 == 0 ? track.length() - 2 : track.length() - 1;
  }
}
