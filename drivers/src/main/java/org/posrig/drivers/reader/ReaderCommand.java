package org.posrig.drivers.reader;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The commands of the reader that are used here, by the two characters of their code.
enum ReaderCommand {
  RESET("00", "initial reset"),
  RESET_KEEPING("02", "initial reset, card kept inside"),
  STATUS("10", "asking where the card is"),
  ADMIT(":0", "opening the shutter"),
  DENY(":1", "closing the shutter"),
  ADMIT_STRIPED(":2", "opening the shutter for a striped card"),
  RETURN("30", "moving the card to the mouth"),
  READ_1("61", "reading track 1"),
  READ_2("62", "reading track 2"),
  READ_3("63", "reading track 3"),
  AWAIT_TAKEN("90", "waiting until the card is taken"),
  PRESS("C0", "pressing the contacts"),
  RELEASE("C1", "releasing the contacts"),
  ACTIVATE("C2", "activating the chip"),
  DEACTIVATE("C3", "deactivating the chip"),
  COLD_RESET("E0", "resetting the chip, its supply off and on"),
  WARM_RESET("E1", "resetting the chip"),
  EXCHANGE("F0", "a command to the chip");

  private final String code;
  private final String says;

  ReaderCommand(String code, String says) {
    this.code = code;
    this.says = says;
  }

  String code() {
    return code;
  }

  String says() {
    return says;
  }

  /// `C`, the code, the data.
  byte[] text(byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(("C" + code).getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(data);
    return out.toByteArray();
  }
}
