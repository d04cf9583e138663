package org.posrig.cli;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.posrig.bench.Nearest;
import org.posrig.device.DeviceDriver;
import org.posrig.run.Spokes;
import org.posrig.terminal.PeripheralSocket;
import org.posrig.time.RigClock;
import org.posrig.wire.Wires;

/// A peripheral on the command line: `printer=esc-pos-printer@serial:/dev/ttyUSB2`.
record Plug(String name, String driver, String wire, String port) {
  private static final Pattern FORM = Pattern.compile("([^=]+)=([^@]+)@([^:]+):(.+)");

  static Plug parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches())
      throw new WrongUsage(
          "'"
              + text
              + "' is no device; write NAME=DRIVER@WIRE:PORT, as printer=esc-pos-printer@serial:/dev/ttyUSB0");
    return new Plug(form.group(1), form.group(2), form.group(3), form.group(4));
  }

  PeripheralSocket socket(Spokes spokes, RigClock clock) {
    Wires wires =
        spokes
            .wires(wire)
            .orElseThrow(
                () ->
                    new WrongUsage(
                        "no wire is of kind '"
                            + wire
                            + "'; "
                            + Nearest.of(wire, spokes.wires().stream().map(Wires::kind).toList())));
    if (spokes.driver(driver).orElse(null) instanceof DeviceDriver.OnWire found)
      return () ->
          found.open(
              name,
              wires.string(name, clock, Map.of("port", port)).openDriverEnd(),
              clock,
              Map.of());
    throw new WrongUsage(
        "no driver for a wire is called '"
            + driver
            + "'; "
            + Nearest.of(driver, spokes.drivers().stream().map(DeviceDriver::kind).toList()));
  }
}
