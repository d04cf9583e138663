package org.posrig.device;

/// Where slips fall; each goes to the history as it is cut or torn off.
public interface ReceiptTray extends Device {

  /// Slips since power-on of the bench.
  int slips();
}
