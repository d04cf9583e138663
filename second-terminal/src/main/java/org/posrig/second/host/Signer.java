package org.posrig.second.host;

import java.util.Arrays;
import java.util.HexFormat;
import org.posrig.second.iso.Message;
import org.posrig.second.iso.Packer;
import org.posrig.second.key.Dukpt;
import org.posrig.second.key.Dukpt.Use;
import org.posrig.second.key.RetailMac;

/// Puts the MAC into a message: over all that goes out before it, bit 64 set.
final class Signer {
  private static final int MAC_BYTES = 8;
  private static final String ROOM = "0".repeat(2 * MAC_BYTES);
  private final Dukpt keys;

  Signer(Dukpt keys) {
    this.keys = keys;
  }

  /// @param counter of the key whose serial number the message carries
  byte[] sign(Message message, int counter) {
    byte[] packed = Packer.pack(message.with(Message.AUTHENTICATION, ROOM));
    byte[] data = Arrays.copyOf(packed, packed.length - MAC_BYTES);
    byte[] mac = RetailMac.of(keys.key(counter, Use.MAC_OF_REQUEST), data);
    System.arraycopy(mac, 0, packed, data.length, MAC_BYTES);
    return packed;
  }

  byte[] keyOfAnswer(int counter) {
    return keys.key(counter, Use.MAC_OF_ANSWER);
  }

  /// F57.
  String serial(int counter) {
    return keys.serialOf(counter);
  }

  /// The counter in a key serial number that this terminal has given.
  static int counter(String serial) {
    byte[] number = HexFormat.of().parseHex(serial);
    return (number[7] & 0x1F) << 16 | (number[8] & 0xFF) << 8 | (number[9] & 0xFF);
  }
}
