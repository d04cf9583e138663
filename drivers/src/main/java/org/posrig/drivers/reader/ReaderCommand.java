package org.posrig.drivers.reader;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// The commands of the reader that are used here, by the two characters of their code.
enum ReaderCommand {
  RESET("00"),
  RESET_KEEPING("02"),
  STATUS("10"),
  ADMIT(":0"),
  DENY(":1"),
  ADMIT_STRIPED(":2"),
  RETURN("30"),
  READ_1("61"),
  READ_2("62"),
  READ_3("63"),
  AWAIT_TAKEN("90"),
  PRESS("C0"),
  RELEASE("C1"),
  ACTIVATE("C2"),
  DEACTIVATE("C3"),
  COLD_RESET("E0"),
  WARM_RESET("E1"),
  EXCHANGE("F0");

  private final String code;

  ReaderCommand(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  Sentence says() {
    return Sentence.of("plain", Value.word(this));
  }

  /// `C`, the code, the data.
  byte[] text(byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(("C" + code).getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(data);
    return out.toByteArray();
  }
}
