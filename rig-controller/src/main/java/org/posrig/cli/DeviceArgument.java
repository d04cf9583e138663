package org.posrig.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.posrig.device.DeviceDriver;
import org.posrig.plugin.Plugins;
import org.posrig.terminal.PeripheralSocket;
import org.posrig.terminal.ProcessSetup;
import org.posrig.text.Nearest;
import org.posrig.text.Sentence;
import org.posrig.time.RigClock;
import org.posrig.wire.Wires;

/// A peripheral on the command line: `printer=DRIVER@serial:/dev/ttyUSB2`. Settings stand
/// behind what has them, as in
/// `printer=DRIVER,SETTING=500@serial:/dev/ttyUSB2,baud=19200`.
record DeviceArgument(
    String name,
    String driver,
    Map<String, String> driverSettings,
    String wire,
    String port,
    Map<String, String> wireSettings) {
  private static final Pattern FORM =
      Pattern.compile("([^=]+)=([^@,]+)((?:,[^@,=]+=[^@,]+)*)@([^:]+):([^,]+)((?:,[^,=]+=[^,]+)*)");
  private static final Pattern SETTING = Pattern.compile(",([^,=]+)=([^,]+)");

  static DeviceArgument parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) throw new WrongUsage(Sentence.of("usage.no-device", text));
    return new DeviceArgument(
        form.group(1),
        form.group(2),
        settings(form.group(3)),
        form.group(4),
        form.group(5),
        settings(form.group(6)));
  }

  /// As a bench plugs it in.
  static DeviceArgument of(ProcessSetup.Plug plug) {
    Map<String, String> wire = new LinkedHashMap<>(plug.wireSettings());
    String port = Optional.ofNullable(wire.remove("port")).orElse("");
    return new DeviceArgument(plug.name(), plug.driver(), plug.settings(), plug.wire(), port, wire);
  }

  private static Map<String, String> settings(String text) {
    Map<String, String> settings = new LinkedHashMap<>();
    Matcher one = SETTING.matcher(text);
    while (one.find()) settings.put(one.group(1), one.group(2));
    return settings;
  }

  /// What keeps it from being plugged in.
  List<Sentence> problems(Plugins spokes) {
    List<Sentence> problems = new ArrayList<>();
    List<String> kinds = spokes.wires().stream().map(Wires::kind).toList();
    spokes
        .wires(wire)
        .ifPresentOrElse(
            found ->
                found
                    .problems(settings())
                    .forEach(wrong -> problems.add(Sentence.plain(name).because(wrong))),
            () ->
                problems.add(
                    Sentence.of("bench.no-wire-kind", wire).then(Nearest.of(wire, kinds))));
    if (!isKnown(spokes))
      problems.add(
          Sentence.of("usage.no-wire-driver", driver)
              .then(
                  Nearest.of(driver, spokes.drivers().stream().map(DeviceDriver::kind).toList())));
    return problems;
  }

  boolean isKnown(Plugins spokes) {
    return spokes.driver(driver).orElse(null) instanceof DeviceDriver.OnWire;
  }

  private Map<String, String> settings() {
    Map<String, String> on = new LinkedHashMap<>(wireSettings);
    on.put("port", port);
    return on;
  }

  /// To be asked of a plug without problems.
  PeripheralSocket socket(Plugins spokes, RigClock clock) {
    Wires wires = spokes.wires(wire).orElseThrow();
    if (spokes.driver(driver).orElseThrow() instanceof DeviceDriver.OnWire found)
      return () ->
          found.open(
              name, wires.string(name, clock, settings()).openDriverEnd(), clock, driverSettings);
    throw new IllegalStateException(driver + " drives no wire");
  }
}
