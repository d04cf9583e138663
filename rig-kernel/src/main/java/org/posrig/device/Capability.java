package org.posrig.device;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.posrig.text.Value;

/// What a device can be used for, by the rig or by the terminal.
public final class Capability {
  private static final List<Class<? extends Device>> RIG =
      List.of(
          KeyPad.class,
          Display.class,
          CardSlot.class,
          PinKeys.class,
          ReceiptTray.class,
          PaperRoll.class,
          PowerSwitch.class,
          CableSwitch.class);

  private static final List<Class<? extends Device>> TERMINAL =
      List.of(CardReader.class, PinPad.class, ReceiptPrinter.class, OperatorPanel.class);

  private Capability() {}

  /// What the rig works and observes the terminal with, as `@needs-…` tags and reports write it:
  /// `power-switch` → [PowerSwitch], in the order of the reports.
  public static Map<String, Class<? extends Device>> all() {
    Map<String, Class<? extends Device>> all = new LinkedHashMap<>();
    RIG.forEach(type -> all.put(name(type), type));
    return all;
  }

  /// What a terminal must have before it can be switched on.
  public static List<Class<? extends Device>> ofTerminal() {
    return TERMINAL;
  }

  /// Whether the rig itself uses a device that gives this, or the terminal alone.
  public static boolean isOfRig(Set<Class<? extends Device>> given) {
    return given.stream().anyMatch(RIG::contains);
  }

  /// Names of those that the rig uses, in the order of the reports.
  public static Set<String> names(Set<Class<? extends Device>> given) {
    return RIG.stream()
        .filter(given::contains)
        .map(Capability::name)
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }

  /// `PowerSwitch` → `power-switch`.
  public static String name(Class<? extends Device> capability) {
    return spaced(capability, "-").toLowerCase(Locale.ROOT);
  }

  /// For a sentence: `PinPad` → `PIN pad`.
  public static Value word(Class<? extends Device> capability) {
    return new Value.Word("capability." + name(capability));
  }

  private static String spaced(Class<? extends Device> capability, String between) {
    return capability.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", between);
  }
}
