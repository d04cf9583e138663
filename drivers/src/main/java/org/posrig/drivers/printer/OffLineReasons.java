package org.posrig.drivers.printer;

import java.util.ArrayList;
import java.util.List;
import org.posrig.device.Paper;
import org.posrig.device.ReceiptPrinter.PrinterStatus;
import org.posrig.text.Value;

/// Why a printer is off-line, in words.
final class OffLineReasons {
  private OffLineReasons() {}

  /// @param errorBits the answer to `DLE EOT 3`
  static Value say(PrinterStatus status, int errorBits) {
    List<Value> reasons = new ArrayList<>();
    if (status.paper() == Paper.OUT) reasons.add(Value.word(Paper.OUT));
    if (status.coverOpen()) reasons.add(Value.part("printer.cover-open"));
    if (status.error()) reasons.add(Value.part("printer.error", Value.part(error(errorBits))));
    return reasons.isEmpty() ? Value.part("printer.no-reason") : Value.listed(reasons);
  }

  private static String error(int bits) {
    if ((bits & 0x08) != 0) return "printer.cutter";
    if ((bits & 0x20) != 0) return "printer.unrecoverable";
    if ((bits & 0x40) != 0) return "printer.hot";
    return (bits & 0x04) != 0 ? "printer.mechanical" : "printer.unsaid";
  }
}
