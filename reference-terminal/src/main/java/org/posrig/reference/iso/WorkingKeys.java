package org.posrig.reference.iso;

import java.util.Arrays;
import java.util.List;
import org.posrig.secret.Secret;

/// The working keys of a sign-in, each still under the master key.
///
/// @param pin 8 or 16 bytes
/// @param mac 8 or 16 bytes
/// @param track 8 or 16 bytes; empty when the host gave none
public record WorkingKeys(Secret pin, Secret mac, Secret track) {
  private static final Secret ABSENT = Secret.of(new byte[0]);
  public static final WorkingKeys NONE = new WorkingKeys(ABSENT, ABSENT, ABSENT);
  private static final int CHECK_BYTES = 4;

  public boolean hasTrackKey() {
    return track.length() > 0;
  }

  /// What came of loading keys.
  public sealed interface Loading {
    record Loaded(WorkingKeys keys) implements Loading {}

    /// A key that does not prove itself.
    ///
    /// @param which `PIN KEY`, `MAC KEY`, `TRACK KEY` or `KEY LENGTH`
    record Failed(String which) implements Loading {}
  }

  /// Takes F62 apart into groups of key and check value and proves each (host-protocol.md 2.4,
  /// 2.5).
  ///
  /// @param networkCode 60.3 of the request, which says how many groups of what length must come
  public static Loading load(String networkCode, byte[] field62, DesKey master) {
    int keyBytes = networkCode.equals("001") ? 8 : 16;
    int groups = networkCode.equals("004") ? 3 : 2;
    int size = keyBytes + CHECK_BYTES;
    if (field62.length != groups * size) return new Loading.Failed("KEY LENGTH");
    List<String> names = List.of("PIN KEY", "MAC KEY", "TRACK KEY");
    Secret[] keys = {ABSENT, ABSENT, ABSENT};
    for (int group = 0; group < groups; group++) {
      byte[] bytes = Arrays.copyOfRange(field62, group * size, (group + 1) * size);
      keys[group] = cryptogram(bytes, keyBytes, group == 1);
      if (!proves(master.unwrap(keys[group]), bytes)) return new Loading.Failed(names.get(group));
    }
    return new Loading.Loaded(new WorkingKeys(keys[0], keys[1], keys[2]));
  }

  // A single-length MAC key stands in a slot of sixteen with zeros behind its cryptogram.
  private static Secret cryptogram(byte[] group, int keyBytes, boolean mac) {
    boolean single = mac && keyBytes == 16 && Arrays.equals(group, 8, 16, new byte[8], 0, 8);
    return Secret.of(Arrays.copyOf(group, single ? 8 : keyBytes));
  }

  private static boolean proves(DesKey key, byte[] group) {
    return Codec.HEX
        .formatHex(group, group.length - CHECK_BYTES, group.length)
        .equals(key.checkValue());
  }
}
