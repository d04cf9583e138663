package org.posrig.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.posrig.device.CableSwitch;
import org.posrig.device.CardSlot;
import org.posrig.device.Device;
import org.posrig.device.Display;
import org.posrig.device.KeyPad;
import org.posrig.device.PaperRoll;
import org.posrig.device.PinKeys;
import org.posrig.device.PowerSwitch;
import org.posrig.device.ReceiptTray;

/// Names of what a bench can do, as `@needs-…` tags and reports write them.
public final class Capability {
  private static final List<Class<? extends Device>> ALL =
      List.of(
          KeyPad.class,
          Display.class,
          CardSlot.class,
          PinKeys.class,
          ReceiptTray.class,
          PaperRoll.class,
          PowerSwitch.class,
          CableSwitch.class);

  private Capability() {}

  /// `power-switch` → [PowerSwitch], in the order of the reports.
  public static Map<String, Class<? extends Device>> all() {
    Map<String, Class<? extends Device>> all = new LinkedHashMap<>();
    ALL.forEach(type -> all.put(name(type), type));
    return all;
  }

  /// `PowerSwitch` → `power-switch`.
  public static String name(Class<? extends Device> capability) {
    return capability
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(java.util.Locale.ROOT);
  }
}
