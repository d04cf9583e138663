package org.posrig.drivers.pinpad;

import java.nio.charset.StandardCharsets;
import org.posrig.secret.Secret;

/// What the holder does at the pad.
sealed interface HolderAction {

  /// How many keys that takes.
  int keys();

  /// Types digits, maybe none, and presses enter.
  record Type(Secret digits) implements HolderAction {
    @Override
    public int keys() {
      return digits.length() + 1;
    }

    String text() {
      return new String(digits.reveal(), StandardCharsets.US_ASCII);
    }
  }

  record Cancel() implements HolderAction {
    @Override
    public int keys() {
      return 1;
    }
  }

  static Type bypass() {
    return new Type(Secret.of(new byte[0]));
  }

  /// The hand that types a PIN.
  ///
  /// @param pin the digits in ASCII, or packed two in a byte
  static Type typed(Secret pin) {
    String ascii = new String(pin.reveal(), StandardCharsets.US_ASCII);
    String digits = ascii.matches("\\d{4,12}") ? ascii : pin.revealHex();
    if (!digits.matches("\\d{4,12}"))
      throw new IllegalArgumentException("a PIN has 4 to 12 digits; this is none");
    return new Type(Secret.of(digits.getBytes(StandardCharsets.US_ASCII)));
  }
}
