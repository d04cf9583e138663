package org.posrig.drivers.pinpad;

import static org.posrig.drivers.frame.Bracket.SI_SO;
import static org.posrig.drivers.frame.Bracket.STX_ETX;

import java.nio.charset.Charset;
import java.time.Duration;
import org.posrig.device.PinPad.PinRequest;
import org.posrig.device.Secret;
import org.posrig.drivers.frame.Frame;

/// What the terminal sends to the pad (docs/devices/visa-pin-pad.md, "Messages").
final class VisaMessages {
  static final String FS = "\u001c";
  static final String SUB = "\u001a";
  static final Charset TEXT = Charset.forName("GB18030");

  /// The pad counts its time-out in steps of this.
  static final Duration TIMEOUT_STEP = Duration.ofSeconds(30);

  static final int MOST_CENTS = 99_999_999;
  private static final int MOST_STEPS = 9;
  private static final String SLOTS = "0123456789ABCDEFGHIJKLMNOPQRSTUV";

  private VisaMessages() {}

  static Frame load(int slot, Secret key) {
    return Frame.of(SI_SO, "02" + id(slot) + key.revealHex());
  }

  static Frame check(int slot) {
    return Frame.of(SI_SO, "04" + id(slot));
  }

  static Frame serialNumber() {
    return Frame.of(SI_SO, "06");
  }

  static Frame select(int slot) {
    return Frame.of(SI_SO, "08" + id(slot));
  }

  static Frame show(String text) {
    return new Frame(STX_ETX, ("Z2" + SUB + text).getBytes(TEXT));
  }

  static Frame askPin(PinRequest request) {
    return Frame.of(
        STX_ETX,
        "70."
            + request.pan().digits()
            + FS
            + request.wrappedKey().revealHex()
            + "%04d".formatted(request.cents())
            + FS
            + steps(request.timeout()));
  }

  static Frame cancel() {
    return Frame.of(STX_ETX, "72");
  }

  /// The next longer time-out that the pad knows, 1 to 9.
  private static long steps(Duration timeout) {
    long steps = timeout.plus(TIMEOUT_STEP).minusNanos(1).dividedBy(TIMEOUT_STEP);
    return Math.clamp(steps, 1, MOST_STEPS);
  }

  private static char id(int slot) {
    if (slot < 0 || slot >= SLOTS.length())
      throw new IllegalArgumentException("a master key's slot is 0 to 31, not " + slot);
    return SLOTS.charAt(slot);
  }

  /// The slot that a character names; -1 when it names none.
  static int slot(char id) {
    return SLOTS.indexOf(id);
  }
}
