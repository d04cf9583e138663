package org.posrig.terminal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.posrig.net.Network;
import org.posrig.time.RigClock;

/// A terminal program with real peripherals and a real network, without a rig around it.
public record StandaloneTerminal(
    TerminalProgram program,
    RigClock clock,
    Network network,
    String hostAddress,
    Path memory,
    List<PeripheralSocket> sockets,
    Map<String, String> parameters,
    Optional<String> defect) {
  /// Runs until the process ends.
  public void run() {
    try (DriverEnds ends = new DriverEnds(sockets)) {
      program.run(
          new TerminalSetup(
              clock,
              ends.reader(),
              ends.pinPad(),
              ends.printer(),
              ends.panel(),
              network,
              hostAddress,
              new FileMemory(memory),
              parameters,
              defect));
    }
  }
}
