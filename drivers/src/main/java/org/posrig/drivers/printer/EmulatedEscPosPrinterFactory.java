package org.posrig.drivers.printer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posrig.device.Device;
import org.posrig.device.DeviceSetting;
import org.posrig.device.PaperRoll;
import org.posrig.device.ReceiptTray;
import org.posrig.emulation.Counterpart;
import org.posrig.result.RigTrouble;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.wire.Wire;

/// The emulated ESC/POS printer: a receipt tray and a paper roll.
///
/// Settings: `line-millis`, what one line takes (default 0); `error`, the state that the printer
/// starts in until it is healed: `none`, `mechanical`, `cutter`, `unrecoverable` or `hot`;
/// `chinese`, whether bytes from 80 on are Chinese after power-on and after `ESC @`: `on`, as in
/// Chinese firmware, or `off` (default).
public final class EmulatedEscPosPrinterFactory implements Counterpart {
  private static final Sentence ERRORS = Sentence.of("setting.printer-error");
  private static final Sentence ON_OFF = Sentence.of("setting.on-off");

  @Override
  public List<DeviceSetting> settings() {
    return List.of(
        DeviceSetting.millis("line-millis"),
        new DeviceSetting("error", "none|mechanical|cutter|unrecoverable|hot", ERRORS),
        new DeviceSetting("chinese", "on|off", ON_OFF));
  }

  @Override
  public String kind() {
    return EscPosPrinterDriver.KIND;
  }

  @Override
  public Set<Class<? extends Device>> gives() {
    return Set.of(ReceiptTray.class, PaperRoll.class);
  }

  @Override
  public Emulated start(
      String name, Wire deviceEnd, Surroundings surroundings, Map<String, String> settings) {
    PaperPath paper =
        new PaperPath(
            name,
            surroundings,
            Millis.setting(name, settings, "line-millis", 0),
            errorBits(name, settings.getOrDefault("error", "none")));
    Firmware firmware = firmware(name, settings.getOrDefault("chinese", "off"));
    return new EmulatedEscPosPrinter(name, deviceEnd, surroundings.clock(), paper, firmware);
  }

  private static Firmware firmware(String name, String chinese) {
    return switch (chinese) {
      case "on" -> Firmware.CHINESE;
      case "off" -> Firmware.INTERNATIONAL;
      default -> throw wrong(name, "chinese", ON_OFF, chinese);
    };
  }

  private static RigTrouble wrong(String name, String key, Sentence right, String value) {
    return new RigTrouble(
        Sentence.of(
            "setting.wrong",
            Value.text(name),
            Value.text(key),
            Value.part(right),
            Value.text(value)));
  }

  private static int errorBits(String name, String error) {
    return switch (error) {
      case "none" -> 0;
      case "mechanical" -> 0x04;
      case "cutter" -> 0x08;
      case "unrecoverable" -> 0x20;
      case "hot" -> 0x40;
      default -> throw wrong(name, "error", ERRORS, error);
    };
  }
}
