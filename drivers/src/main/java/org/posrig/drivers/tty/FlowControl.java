package org.posrig.drivers.tty;

import com.fazecast.jSerialComm.SerialPort;
import java.time.Duration;
import java.util.Optional;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// How the device says that it cannot take more for now.
enum FlowControl {
  /// It cannot.
  NONE("none", SerialPort.FLOW_CONTROL_DISABLED, Duration.ofSeconds(2)),
  /// By its contact for CTS.
  RTS_CTS(
      "rts-cts",
      SerialPort.FLOW_CONTROL_RTS_ENABLED | SerialPort.FLOW_CONTROL_CTS_ENABLED,
      Duration.ofSeconds(5)),
  /// By the byte XOFF (13) until XON (11), which no message may carry then.
  XON_XOFF(
      "xon-xoff",
      SerialPort.FLOW_CONTROL_XONXOFF_IN_ENABLED | SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED,
      Duration.ofSeconds(5));

  private final String word;
  private final int code;
  private final Duration patience;

  FlowControl(String word, int code, Duration patience) {
    this.word = word;
    this.code = code;
    this.patience = patience;
  }

  /// Empty when the word is none of a bench file's.
  static Optional<FlowControl> of(String word) {
    for (FlowControl one : values()) if (one.word.equals(word)) return Optional.of(one);
    return Optional.empty();
  }

  /// As jSerialComm numbers it.
  int code() {
    return code;
  }

  /// How long a device may take nothing before it counts as hung.
  Duration patience() {
    return patience;
  }

  /// What a device did that took nothing for that long.
  Sentence says() {
    return this == NONE
        ? Sentence.of("serial.takes-nothing", Value.text(patience.toSeconds()))
        : Sentence.of("serial.waits", Value.text(patience.toSeconds()), Value.text(word));
  }
}
