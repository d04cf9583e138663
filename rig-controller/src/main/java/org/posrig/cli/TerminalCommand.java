package org.posrig.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./rig terminal`: a terminal program with peripherals of its own.
@Command(
    name = "terminal",
    mixinStandardHelpOptions = true,
    description =
        "Runs the reference terminal alone on serial peripherals, until it is interrupted.",
    footer = {
      "",
      "Example, with the ports of your adapters and their drivers, which docs/devices lists:",
      "  ./rig terminal --host 127.0.0.1:5000 --memory terminal.nvram \\",
      "    --device reader=DRIVER@serial:/dev/ttyUSB0 \\",
      "    --device 'pin pad=DRIVER@serial:/dev/ttyUSB1' \\",
      "    --device printer=DRIVER@serial:/dev/ttyUSB2 \\",
      "    --device panel=DRIVER@serial:/dev/ttyUSB3 \\",
      "    --parameter terminal-id=10000001 --parameter merchant-id=100000000000001 \\",
      "    --parameter 'merchant-name=CORNER SHOP' \\",
      "    --parameter master-key=0123456789ABCDEFFEDCBA9876543210"
    })
final class TerminalCommand implements Callable<Integer> {
  @Option(
      names = "--program",
      paramLabel = "NAME",
      defaultValue = StandaloneTerminalSetup.REFERENCE,
      description = "which terminal program runs (default: ${DEFAULT-VALUE})")
  String program = StandaloneTerminalSetup.REFERENCE;

  @Option(
      names = "--host",
      paramLabel = "HOST:PORT",
      description = "the host, or the link before it; needed")
  @Nullable String host;

  @Option(names = "--memory", paramLabel = "FILE", description = "the non-volatile memory")
  @Nullable Path memory;

  @Option(
      names = "--device",
      paramLabel = "NAME=DRIVER[,SETTING=VALUE]@WIRE:PORT[,SETTING=VALUE]",
      description =
          "a peripheral and where it is plugged in; settings of the driver stand behind it, settings of the wire"
              + " behind its port, as in printer=DRIVER,SETTING=500@serial:/dev/ttyUSB2,baud=19200")
  List<String> devices = new ArrayList<>();

  @Option(
      names = "--parameter",
      paramLabel = "KEY=VALUE",
      description = "a parameter of the terminal; docs/reference-terminal.md lists them")
  Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = "--defect",
      paramLabel = "NAME",
      description = "a defect to have: see ./rig defects")
  @Nullable String defect;

  @Override
  public Integer call() {
    new StandaloneTerminalSetup(program, host, memory, devices, List.of(), parameters, defect)
        .run();
    return 0;
  }
}
