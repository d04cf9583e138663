package org.posrig.drivers.tty;

import com.fazecast.jSerialComm.SerialPort;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// How a serial line sends a byte.
///
/// @param baud bits a second
/// @param parity as jSerialComm numbers it
/// @param stopBits as jSerialComm numbers them
record Framing(int baud, int dataBits, int parity, int stopBits) {
  static final Framing EIGHT_N_ONE = new Framing(115_200, 8, SerialPort.NO_PARITY, 1);

  // Start bit, eight bits, parity, two stop bits.
  private static final int MOST_BITS = 12;
  private static final Map<Character, Integer> PARITIES =
      Map.of('N', SerialPort.NO_PARITY, 'E', SerialPort.EVEN_PARITY, 'O', SerialPort.ODD_PARITY);
  private static final Map<Character, Integer> STOP_BITS =
      Map.of('1', SerialPort.ONE_STOP_BIT, '2', SerialPort.TWO_STOP_BITS);

  /// Reads `115200` and `8N1`; empty when one of them is nothing a line can do.
  static Optional<Framing> of(String baud, String framing) {
    if (!baud.matches("[1-9]\\d{1,6}") || !framing.matches("[78][NEO][12]"))
      return Optional.empty();
    return Optional.of(
        new Framing(
            Integer.parseInt(baud),
            framing.charAt(0) - '0',
            PARITIES.getOrDefault(framing.charAt(1), SerialPort.NO_PARITY),
            STOP_BITS.getOrDefault(framing.charAt(2), SerialPort.ONE_STOP_BIT)));
  }

  /// What so many bytes take on the line, at most.
  Duration time(int bytes) {
    return Duration.ofSeconds(1).multipliedBy((long) bytes * MOST_BITS).dividedBy(baud);
  }
}
