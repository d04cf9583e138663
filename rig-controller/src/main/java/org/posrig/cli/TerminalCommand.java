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
@Command(name = "terminal", mixinStandardHelpOptions = true)
final class TerminalCommand implements Callable<Integer> {
  @Option(
      names = "--program",
      paramLabel = "NAME",
      defaultValue = StandaloneTerminalSetup.REFERENCE)
  String program = StandaloneTerminalSetup.REFERENCE;

  @Option(names = "--host", paramLabel = "HOST:PORT")
  @Nullable String host;

  @Option(names = "--memory", paramLabel = "FILE")
  @Nullable Path memory;

  @Option(names = "--device", paramLabel = "NAME=DRIVER[,SETTING=VALUE]@WIRE:PORT[,SETTING=VALUE]")
  List<String> devices = new ArrayList<>();

  @Option(names = "--parameter", paramLabel = "KEY=VALUE")
  Map<String, String> parameters = new LinkedHashMap<>();

  @Option(names = "--defect", paramLabel = "NAME")
  @Nullable String defect;

  @Override
  public Integer call() {
    new StandaloneTerminalSetup(program, host, memory, devices, List.of(), parameters, defect)
        .run();
    return 0;
  }
}
