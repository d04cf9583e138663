package org.posrig.drivers.printer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posrig.device.Device;
import org.posrig.device.DeviceDriver;
import org.posrig.device.DeviceSetting;
import org.posrig.device.ReceiptPrinter;
import org.posrig.time.RigClock;
import org.posrig.wire.Wire;

/// Drives a receipt printer that speaks ESC/POS on a serial wire.
///
/// ```
///   Pi or PC                        printer (8N1, as its DIP switches say)
///   TX  ──────────────────────────► RXD
///   RX  ◄────────────────────────── TXD   status answers
///   CTS ◄────────────────────────── DTR   not ready: buffer full or off-line
///   GND ─────────────────────────── GND
/// ```
public final class EscPosPrinterDriver implements DeviceDriver.OnWire {
  static final String KIND = "esc-pos-printer";

  @Override
  public List<DeviceSetting> settings() {
    return List.of(DeviceSetting.millis("answer-millis"));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Set<Class<? extends Device>> gives() {
    return Set.of(ReceiptPrinter.class);
  }

  /// Setting `answer-millis`: how long the printer may take for a real-time answer (default 1000).
  @Override
  public Device open(String name, Wire wire, RigClock clock, Map<String, String> settings) {
    Duration answerTime = Millis.setting(name, settings, "answer-millis", 1000);
    return new EscPosPrinter(name, wire, clock, answerTime);
  }
}
