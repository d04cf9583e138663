package org.posrig.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.posrig.bench.Nearest;
import org.posrig.net.TcpNetwork;
import org.posrig.run.Spokes;
import org.posrig.terminal.PeripheralSocket;
import org.posrig.terminal.TerminalAlone;
import org.posrig.terminal.TerminalProgram;
import org.posrig.time.RigClock;
import org.posrig.time.WallClock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./rig terminal`: a terminal program with peripherals of its own; also what the desk bench
/// starts.
@Command(
    name = "terminal",
    mixinStandardHelpOptions = true,
    description =
        "Runs the reference terminal alone on serial peripherals, until it is interrupted.",
    footer = {
      "",
      "Example: ./rig terminal --host 127.0.0.1:5000 --memory terminal.nvram \\",
      "           --device reader=motor-reader@serial:/dev/ttyUSB0 --device 'pin pad=visa-pin-pad@serial:/dev/ttyUSB1' \\",
      "           --device printer=esc-pos-printer@serial:/dev/ttyUSB2 --device panel=panel@serial:/dev/ttyUSB3 \\",
      "           --parameter terminal-id=10000001 --parameter merchant-id=100000000000001 \\",
      "           --parameter master-key=0123456789ABCDEFFEDCBA9876543210"
    })
final class TerminalCommand implements Callable<Integer> {
  @Option(
      names = "--program",
      defaultValue = "reference",
      description = "which program (default: ${DEFAULT-VALUE})")
  String program = "reference";

  @Option(
      names = "--host",
      paramLabel = "HOST:PORT",
      description = "the host, or the link before it")
  @Nullable String host;

  @Option(names = "--memory", paramLabel = "FILE", description = "the non-volatile memory")
  @Nullable Path memory;

  @Option(
      names = "--device",
      paramLabel = "NAME=DRIVER[,SETTING=VALUE]@WIRE:PORT[,SETTING=VALUE]",
      description =
          "a peripheral and where it is plugged in; settings of the driver stand behind it, settings of the wire"
              + " behind its port, as in printer=esc-pos-printer,answer-millis=500@serial:/dev/ttyUSB2,baud=19200")
  List<String> devices = new ArrayList<>();

  @Option(
      names = "--parameter",
      paramLabel = "KEY=VALUE",
      description = "a parameter of the terminal")
  Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = "--defect",
      paramLabel = "NAME",
      description = "a defect to have: see ./rig defects")
  @Nullable String defect;

  @Option(
      names = "--setup-from-input",
      hidden = true,
      description = "reads these options from the input, a line each; halts at its end")
  boolean fromInput;

  @Override
  public Integer call() throws IOException {
    return fromInput ? supervised() : alone();
  }

  private int alone() {
    Spokes spokes = Spokes.find();
    if (host == null)
      throw new WrongUsage("--host is missing: where the terminal connects to, as 127.0.0.1:5000");
    if (memory == null)
      throw new WrongUsage("--memory is missing: the file of the non-volatile memory");
    TerminalProgram found =
        spokes
            .program(program)
            .orElseThrow(
                () ->
                    new WrongUsage(
                        "no terminal program is called '"
                            + program
                            + "'; "
                            + Nearest.of(
                                program,
                                spokes.programs().stream().map(TerminalProgram::name).toList())));
    List<String> problems = found.problems(parameters);
    if (!problems.isEmpty()) throw new WrongUsage(String.join("\n", problems));
    RigClock clock =
        new WallClock((party, cause) -> System.err.println("terminal: " + party + ": " + cause));
    List<PeripheralSocket> sockets =
        devices.stream().map(text -> socket(spokes, clock, text)).toList();
    new TerminalAlone(
            found,
            clock,
            new TcpNetwork(clock),
            host,
            memory,
            sockets,
            parameters,
            Optional.ofNullable(defect))
        .run();
    return 0;
  }

  private static PeripheralSocket socket(Spokes spokes, RigClock clock, String text) {
    return Plug.parse(text).socket(spokes, clock);
  }

  /// Waits for its setup, then lives as long as whoever holds its input.
  private int supervised() throws IOException {
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Spokes.find();
    List<String> arguments = new ArrayList<>();
    for (String line = input.readLine(); line != null && !line.isEmpty(); line = input.readLine())
      arguments.add(line);
    if (arguments.isEmpty()) return 0;
    Thread.ofPlatform().daemon().name("lifeline").start(() -> haltAtEnd(input));
    return new CommandLine(new TerminalCommand()).execute(arguments.toArray(String[]::new));
  }

  private static void haltAtEnd(BufferedReader input) {
    try {
      String line = input.readLine();
      while (line != null) line = input.readLine();
    } catch (IOException e) {
      System.err.println("terminal: the lifeline broke: " + e);
    }
    Runtime.getRuntime().halt(3);
  }
}
