package org.posrig.drivers.pinpad;

import static org.posrig.drivers.frame.Delimiters.SI_SO;
import static org.posrig.drivers.frame.Delimiters.STX_ETX;

import java.nio.charset.Charset;
import java.time.Duration;
import org.posrig.device.PinPad.PinRequest;
import org.posrig.drivers.frame.DeviceFrame;
import org.posrig.secret.Secret;
import org.posrig.text.Formats;

/// What the terminal sends to the pad (docs/devices/visa-pin-pad.md, "Messages").
final class VisaMessages {
  static final String FS = "\u001c";
  static final String SUB = "\u001a";
  static final Charset TEXT = Charset.forName("GB18030");

  /// The pad counts its time-out in steps of this.
  static final Duration TIMEOUT_STEP = Duration.ofSeconds(30);

  static final int MOST_CENTS = 99_999_999;
  private static final int MOST_STEPS = 9;
  private static final String LENGTHS = "0412";
  private static final String SLOTS = "0123456789ABCDEFGHIJKLMNOPQRSTUV";

  private VisaMessages() {}

  static DeviceFrame load(int slot, Secret key) {
    return DeviceFrame.of(SI_SO, "02" + id(slot) + key.revealHex());
  }

  static DeviceFrame check(int slot) {
    return DeviceFrame.of(SI_SO, "04" + id(slot));
  }

  static DeviceFrame serialNumber() {
    return DeviceFrame.of(SI_SO, "06");
  }

  static DeviceFrame select(int slot) {
    return DeviceFrame.of(SI_SO, "08" + id(slot));
  }

  static DeviceFrame show(String text) {
    return new DeviceFrame(STX_ETX, ("Z2" + SUB + text).getBytes(TEXT));
  }

  /// Message 70: the pad has its own prompts, and wants 4 digits at least.
  static DeviceFrame askPin(PinRequest request) {
    return ask("70.", request, Formats.padded(request.cents(), 4));
  }

  /// Message Z62: the terminal's prompts; enter alone is an answer.
  static DeviceFrame askPinOrNone(PinRequest request) {
    String amount = "AMOUNT " + Formats.money(request.cents());
    String prompts = (request.cents() > 0 ? amount : "PIN") + FS + "ENTER PIN" + FS + "PLEASE WAIT";
    return ask("Z62.", request, LENGTHS + "Y" + prompts);
  }

  private static DeviceFrame ask(String id, PinRequest request, String question) {
    return DeviceFrame.of(
        STX_ETX,
        id
            + request.pan().digits()
            + FS
            + request.wrappedKey().revealHex()
            + question
            + FS
            + steps(request.timeout()));
  }

  static DeviceFrame cancel() {
    return DeviceFrame.of(STX_ETX, "72");
  }

  /// The next longer time-out that the pad knows, 1 to 9.
  private static long steps(Duration timeout) {
    long step = TIMEOUT_STEP.toMillis();
    return Math.clamp(Math.ceilDiv(timeout.toMillis(), step), 1, MOST_STEPS);
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
