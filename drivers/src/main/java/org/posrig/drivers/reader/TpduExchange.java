package org.posrig.drivers.reader;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/// Carries a short command (ISO 7816-4) over T=0 (ISO 7816-3): asks for what waits (61xx), and
/// again with the right length (6Cxx).
final class TpduExchange {
  private static final int HEADER = 5;
  private static final int MORE_WAITS = 0x61;
  private static final int WRONG_LENGTH = 0x6C;
  private static final int ROUNDS = 16;

  private TpduExchange() {}

  /// @param card sends one TPDU, returns its data and SW1 SW2
  static byte[] exchange(byte[] command, UnaryOperator<byte[]> card) {
    byte[] tpdu = tpdu(command);
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    byte[] answer = card.apply(tpdu);
    for (int round = 0; round < ROUNDS && needsMore(tpdu, answer); round++) {
      data.write(answer, 0, answer.length - 2);
      tpdu = next(tpdu, answer);
      answer = card.apply(tpdu);
    }
    data.writeBytes(answer);
    return data.toByteArray();
  }

  /// Without the expected length, which T=0 learns from the card.
  static byte[] tpdu(byte[] command) {
    if (command.length == 4) return Arrays.copyOf(command, HEADER);
    int sent = command.length > HEADER ? command[4] & 0xFF : 0;
    boolean whole = command.length == HEADER || command.length - HEADER - sent <= 1;
    if (command.length < 4
        || command.length < HEADER + sent
        || !whole
        || (command.length > HEADER && sent == 0))
      throw new IllegalArgumentException(
          "a command of " + command.length + " bytes is no short ISO 7816-4 command");
    return Arrays.copyOf(command, HEADER + sent);
  }

  private static boolean needsMore(byte[] tpdu, byte[] answer) {
    int sw1 = sw1(answer);
    return sw1 == MORE_WAITS || (sw1 == WRONG_LENGTH && tpdu.length == HEADER);
  }

  private static int sw1(byte[] answer) {
    return answer[answer.length - 2] & 0xFF;
  }

  private static byte[] next(byte[] tpdu, byte[] answer) {
    byte length = answer[answer.length - 1];
    if (sw1(answer) == MORE_WAITS) return new byte[] {tpdu[0], (byte) 0xC0, 0, 0, length};
    byte[] again = tpdu.clone();
    again[4] = length;
    return again;
  }
}
