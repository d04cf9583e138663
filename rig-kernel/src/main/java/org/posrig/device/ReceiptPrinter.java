package org.posrig.device;

import org.posrig.time.Deadline;

/// What the terminal's software asks of its receipt printer.
public interface ReceiptPrinter extends Device {

  /// Real-time status.
  PrinterStatus status(Deadline deadline);

  /// Prints the whole slip, cuts it, and returns when the printer says that it has.
  ///
  /// @throws DeviceFailed when the printer stopped; the slip may be printed in part
  void print(Slip slip, Deadline deadline);

  /// What keeps a printer from printing.
  record PrinterStatus(Paper paper, boolean coverOpen, boolean error) {
    public boolean ready() {
      return paper != Paper.OUT && !coverOpen && !error;
    }
  }
}
