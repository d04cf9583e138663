package org.posrig.device;

import java.util.Map;
import org.posrig.text.Value;

/// What people call a device: those that every terminal has by a word of the catalogue, others by
/// the name that the bench file gives them.
public final class DeviceName {
  private static final Map<String, Class<? extends Device>> USUAL =
      Map.of(
          "reader", CardReader.class,
          "pin pad", PinPad.class,
          "printer", ReceiptPrinter.class,
          "panel", OperatorPanel.class);

  private DeviceName() {}

  public static Value of(String name) {
    return USUAL.containsKey(name)
        ? new Value.Word("device." + name.replace(' ', '-'))
        : Value.text(name);
  }
}
