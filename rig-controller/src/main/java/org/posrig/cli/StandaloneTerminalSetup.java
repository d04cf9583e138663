package org.posrig.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posrig.device.Capability;
import org.posrig.device.Device;
import org.posrig.net.TcpNetwork;
import org.posrig.plugin.Plugins;
import org.posrig.terminal.PeripheralSocket;
import org.posrig.terminal.StandaloneTerminal;
import org.posrig.terminal.TerminalProgram;
import org.posrig.text.Causes;
import org.posrig.text.Nearest;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.time.RigClock;
import org.posrig.time.WallClock;

/// What a terminal without a rig around it is told, as the options of `./rig terminal` name it.
///
/// @param devices each as [DeviceArgument] reads it
/// @param plugged devices that need no reading
record StandaloneTerminalSetup(
    String program,
    @Nullable String host,
    @Nullable Path memory,
    List<String> devices,
    List<DeviceArgument> plugged,
    Map<String, String> parameters,
    @Nullable String defect) {
  static final String REFERENCE = "reference";

  /// Runs until the process ends.
  ///
  /// @throws WrongUsage when something is missing, unknown or not possible
  void run() {
    Plugins spokes = Plugins.find();
    List<Sentence> problems = new ArrayList<>(problems());
    List<DeviceArgument> plugs = plugs(spokes, problems);
    spokes
        .program(program)
        .ifPresentOrElse(
            found -> problems.addAll(problems(found)), () -> problems.add(unknown(spokes)));
    if (!problems.isEmpty()) throw new WrongUsage(Sentence.lines(problems));
    RigClock clock =
        new WallClock(
            (party, cause) -> System.err.println("terminal: " + party + ": " + Causes.of(cause)));
    List<PeripheralSocket> sockets =
        plugs.stream().map(plug -> plug.socket(spokes, clock)).toList();
    new StandaloneTerminal(
            spokes.program(program).orElseThrow(),
            clock,
            new TcpNetwork(clock),
            Objects.requireNonNull(host),
            Objects.requireNonNull(memory),
            sockets,
            parameters,
            Optional.ofNullable(defect))
        .run();
  }

  private List<Sentence> problems() {
    List<Sentence> problems = new ArrayList<>();
    if (host == null || !host.matches(".+:\\d{1,5}"))
      problems.add(
          (host == null ? Sentence.of("usage.host-missing") : Sentence.of("usage.host", host))
              .then(Sentence.of("usage.write-host")));
    if (memory == null) problems.add(Sentence.of("usage.memory-missing"));
    else if (!Files.isDirectory(memory.toAbsolutePath().resolveSibling(".")))
      problems.add(Sentence.of("usage.memory-folder", memory.toString()));
    return problems;
  }

  private List<DeviceArgument> plugs(Plugins spokes, List<Sentence> problems) {
    List<DeviceArgument> plugs = new ArrayList<>(plugged);
    for (String device : devices)
      try {
        plugs.add(DeviceArgument.parse(device));
      } catch (WrongUsage e) {
        problems.add(e.says());
      }
    plugs.forEach(plug -> problems.addAll(plug.problems(spokes)));
    boolean misspelt =
        plugs.size() < plugged.size() + devices.size()
            || plugs.stream().anyMatch(plug -> !plug.isKnown(spokes));
    if (!misspelt) lacking(plugs, spokes, problems);
    return plugs;
  }

  /// Who misspelt a driver has one all the same.
  private static void lacking(List<DeviceArgument> plugs, Plugins spokes, List<Sentence> problems) {
    List<String> drivers = plugs.stream().map(DeviceArgument::driver).toList();
    for (Class<? extends Device> needed : spokes.missing(drivers))
      problems.add(
          Sentence.of(
              "usage.lacks-device",
              Capability.word(needed),
              Value.text(String.join("|", spokes.driversThatGive(needed)))));
  }

  private List<Sentence> problems(TerminalProgram found) {
    List<Sentence> problems = new ArrayList<>(found.problems(parameters));
    if (defect != null) Home.unknownDefect(found, defect).ifPresent(problems::add);
    return problems;
  }

  private Sentence unknown(Plugins spokes) {
    List<String> known = spokes.programs().stream().map(TerminalProgram::name).toList();
    return Sentence.of("bench.no-program", program).then(Nearest.of(program, known));
  }
}
