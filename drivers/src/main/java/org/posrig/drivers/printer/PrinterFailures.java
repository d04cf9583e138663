package org.posrig.drivers.printer;

import java.time.Duration;
import java.util.HexFormat;
import org.posrig.device.DeviceFailed;
import org.posrig.device.DeviceFailed.Cause;
import org.posrig.device.ReceiptPrinter.PrinterStatus;
import org.posrig.time.Deadline;

/// How the driver says that a printer did not do what it was asked.
///
/// @param printer its name
/// @param wire where it hangs
/// @param answerTime how long it may take for an answer
record PrinterFailures(String printer, String wire, Duration answerTime) {
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

  DeviceFailed late(String asked, String seen, Deadline deadline) {
    String limit = deadline.passed() ? "the deadline" : answerTime.toMillis() + " ms";
    return failed(
        asked,
        Cause.NO_ANSWER,
        seen + " within " + limit + "; is " + wire + " the printer's wire?");
  }

  /// @param came the last bytes that came, in hexadecimal
  DeviceFailed garbled(String asked, String query, int tries, String came) {
    return failed(
        asked,
        Cause.GARBLED,
        "no valid answer to "
            + query
            + " in "
            + tries
            + " tries; check speed and parity of "
            + wire
            + " ("
            + came
            + " came)");
  }

  DeviceFailed wrongForm(String asked, String query, String came) {
    return failed(
        asked,
        Cause.GARBLED,
        "the answer to "
            + query
            + " has the wrong form: "
            + came
            + " came; is an ESC/POS printer on "
            + wire
            + "?");
  }

  DeviceFailed echo(String asked, String query, String came) {
    return failed(
        asked,
        Cause.GARBLED,
        "the answer to "
            + query
            + " has the wrong form: "
            + came
            + " came, an echo of the question; does "
            + wire
            + " repeat what it is sent?");
  }

  DeviceFailed waits(String asked) {
    return failed(
        asked,
        Cause.REFUSED,
        "the printer asked to wait (XOFF) and took no more data (XON) within the deadline;"
            + " is it still printing, or stopped?");
  }

  DeviceFailed ended(String asked) {
    return failed(asked, Cause.DISCONNECTED, wire + " ended");
  }

  DeviceFailed offLine(String asked, PrinterStatus status, int cause, int error, int paper) {
    return failed(
        asked,
        Cause.REFUSED,
        "the printer is off-line, "
            + OffLineReasons.say(status, error)
            + " (DLE EOT 2, 3, 4 answered "
            + HEX.formatHex(EscPos.bytes(cause, error, paper))
            + ")");
  }

  private DeviceFailed failed(String asked, Cause why, String seen) {
    return new DeviceFailed(printer, asked, why, seen);
  }
}
