package org.posrig.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posrig.bench.Nearest;
import org.posrig.net.TcpNetwork;
import org.posrig.run.Spokes;
import org.posrig.terminal.PeripheralSocket;
import org.posrig.terminal.TerminalAlone;
import org.posrig.terminal.TerminalProgram;
import org.posrig.time.RigClock;
import org.posrig.time.WallClock;

/// What a terminal without a rig around it is told, as the options of `./rig terminal` name it.
///
/// @param devices each as [Plug] reads it
record LoneTerminal(
    String program,
    @Nullable String host,
    @Nullable Path memory,
    List<String> devices,
    Map<String, String> parameters,
    @Nullable String defect) {
  static final String REFERENCE = "reference";

  /// Runs until the process ends.
  ///
  /// @throws WrongUsage when something is missing, unknown or not possible
  void run() {
    Spokes spokes = Spokes.find();
    if (host == null)
      throw new WrongUsage("--host is missing: where the terminal connects to, as 127.0.0.1:5000");
    if (memory == null)
      throw new WrongUsage("--memory is missing: the file of the non-volatile memory");
    TerminalProgram found = spokes.program(program).orElseThrow(() -> unknown(spokes));
    List<String> problems = found.problems(parameters);
    if (!problems.isEmpty()) throw new WrongUsage(String.join("\n", problems));
    RigClock clock =
        new WallClock((party, cause) -> System.err.println("terminal: " + party + ": " + cause));
    List<PeripheralSocket> sockets =
        devices.stream().map(text -> Plug.parse(text).socket(spokes, clock)).toList();
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
  }

  private WrongUsage unknown(Spokes spokes) {
    List<String> known = spokes.programs().stream().map(TerminalProgram::name).toList();
    return new WrongUsage(
        "no terminal program is called '" + program + "'; " + Nearest.of(program, known));
  }
}
