package org.posrig.drivers.printer;

import java.util.ArrayList;
import java.util.List;
import org.posrig.device.Paper;
import org.posrig.device.ReceiptPrinter.PrinterStatus;

/// Why a printer is off-line, in words.
final class OffLineReasons {
  private OffLineReasons() {}

  /// @param errorBits the answer to `DLE EOT 3`
  static String say(PrinterStatus status, int errorBits) {
    List<String> reasons = new ArrayList<>();
    if (status.paper() == Paper.OUT) reasons.add("paper out");
    if (status.coverOpen()) reasons.add("cover open");
    if (status.error()) reasons.add("error (" + error(errorBits) + ")");
    return reasons.isEmpty() ? "it does not say why" : String.join(", ", reasons);
  }

  private static String error(int bits) {
    if ((bits & 0x08) != 0) return "cutter";
    if ((bits & 0x20) != 0) return "not recoverable, call service";
    if ((bits & 0x40) != 0) return "head too hot, it recovers by itself";
    return (bits & 0x04) != 0 ? "mechanical" : "kind not told";
  }
}
