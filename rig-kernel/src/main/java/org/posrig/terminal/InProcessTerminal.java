package org.posrig.terminal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posrig.history.Event;
import org.posrig.history.Recorder;
import org.posrig.net.Network;
import org.posrig.text.Causes;
import org.posrig.text.Sentence;
import org.posrig.time.RigClock;
import org.posrig.time.Stopped;
import org.posrig.time.Task;

/// A terminal program as a party of the rig's own clock. A power cut drops it and keeps its memory.
public final class InProcessTerminal implements TerminalUnit {
  private final TerminalProgram program;
  private final RigClock clock;
  private final Recorder recorder;
  private final Network network;
  private final String hostAddress;
  private final List<PeripheralSocket> sockets;
  private final Map<String, String> parameters;
  private final Optional<String> defect;
  private final MemoryChip chip = new MemoryChip();
  private @Nullable Life life;

  public InProcessTerminal(
      TerminalProgram program,
      RigClock clock,
      Recorder recorder,
      Network network,
      String hostAddress,
      List<PeripheralSocket> sockets,
      Map<String, String> parameters,
      Optional<String> defect) {
    this.program = program;
    this.clock = clock;
    this.recorder = recorder;
    this.network = network;
    this.hostAddress = hostAddress;
    this.sockets = List.copyOf(sockets);
    this.parameters = parameters;
    this.defect = defect;
  }

  /// From one power-on to the next power-off.
  private record Life(
      Task party, DriverEnds ends, MemoryChip.Socket memory, PoweredNetwork network) {}

  @Override
  public void on() {
    if (life != null) return;
    DriverEnds ends = new DriverEnds(sockets);
    MemoryChip.Socket memory = chip.plug();
    PoweredNetwork powered = new PoweredNetwork(network);
    Task party = clock.start("terminal", () -> live(ends, memory, powered));
    life = new Life(party, ends, memory, powered);
  }

  private void live(DriverEnds ends, MemoryChip.Socket memory, Network powered) {
    try {
      program.run(
          new TerminalSetup(
              clock,
              ends.reader(),
              ends.pinPad(),
              ends.printer(),
              ends.panel(),
              powered,
              hostAddress,
              memory,
              parameters,
              defect));
      recorder.saw("power", new Event.ClaimFailed(Sentence.of("terminal.ended")));
    } catch (Stopped e) {
      throw e;
    } catch (RuntimeException e) {
      if (memory.powered())
        recorder.saw(
            "power", new Event.ClaimFailed(Sentence.of("terminal.died").because(Causes.says(e))));
    }
  }

  @Override
  public void off() {
    Life ending = life;
    if (ending == null) return;
    life = null;
    ending.memory().cut();
    ending.party().stop();
    ending.network().cut();
    ending.ends().close();
  }

  @Override
  public void close() {
    off();
  }
}
