package org.posrig.drivers.printer;

import java.time.Duration;
import java.util.HexFormat;
import org.posrig.device.DeviceFailed;
import org.posrig.device.DeviceFailed.Cause;
import org.posrig.device.ReceiptPrinter.PrinterStatus;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.time.Deadline;

/// How the driver says that a printer did not do what it was asked.
///
/// @param printer its name
/// @param wire where it hangs
/// @param answerTime how long it may take for an answer
record PrinterFailures(String printer, String wire, Duration answerTime) {
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

  /// @param seen what was missed
  DeviceFailed late(Sentence asked, Sentence seen, Deadline deadline) {
    Sentence what =
        deadline.passed()
            ? Sentence.of("printer.by-deadline", Value.part(seen))
            : Sentence.of("printer.within", Value.part(seen), Value.text(answerTime.toMillis()));
    return failed(asked, Cause.NO_ANSWER, what.then(Sentence.of("printer.wire", wire)));
  }

  /// @param came as hexadecimal
  DeviceFailed garbled(Sentence asked, String query, int tries, String came) {
    return failed(
        asked,
        Cause.GARBLED,
        Sentence.of(
            "printer.garbled",
            Value.text(query),
            Value.text(tries),
            Value.text(wire),
            Value.text(came)));
  }

  /// @param came as hexadecimal
  DeviceFailed wrongForm(Sentence asked, String query, String came) {
    return failed(asked, Cause.GARBLED, Sentence.of("printer.wrong-form", query, came, wire));
  }

  /// @param came as hexadecimal
  DeviceFailed echo(Sentence asked, String query, String came) {
    return failed(asked, Cause.GARBLED, Sentence.of("printer.echo", query, came, wire));
  }

  DeviceFailed waits(Sentence asked) {
    return failed(asked, Cause.REFUSED, Sentence.of("printer.waits"));
  }

  DeviceFailed ended(Sentence asked) {
    return failed(asked, Cause.DISCONNECTED, Sentence.of("device.wire-ended", wire));
  }

  /// With what the printer answered to DLE EOT 2, 3 and 4.
  DeviceFailed offLine(Sentence asked, PrinterStatus status, int cause, int error, int paper) {
    return failed(
        asked,
        Cause.REFUSED,
        Sentence.of(
            "printer.off-line",
            OffLineReasons.say(status, error),
            Value.text(HEX.formatHex(EscPos.bytes(cause, error, paper)))));
  }

  private DeviceFailed failed(Sentence asked, Cause why, Sentence seen) {
    return new DeviceFailed(printer, asked, why, seen);
  }
}
