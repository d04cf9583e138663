package org.posrig.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.posrig.bench.Bench;
import org.posrig.card.TestCard;
import org.posrig.emulation.Counterpart;
import org.posrig.history.Event;
import org.posrig.history.FileRecorder;
import org.posrig.host.Acquirer;
import org.posrig.meaning.Concession;
import org.posrig.net.MemoryNetwork;
import org.posrig.net.Network;
import org.posrig.net.TcpNetwork;
import org.posrig.plugin.Plugins;
import org.posrig.result.RigTrouble;
import org.posrig.secret.Masker;
import org.posrig.terminal.InProcessTerminal;
import org.posrig.terminal.ProcessSetup;
import org.posrig.terminal.ProcessTerminal;
import org.posrig.terminal.SpareTerminals;
import org.posrig.terminal.TerminalModel;
import org.posrig.terminal.TerminalUnit;
import org.posrig.text.Causes;
import org.posrig.text.Sentence;
import org.posrig.time.RigClock;
import org.posrig.time.VirtualClock;
import org.posrig.time.WallClock;
import org.posrig.wire.WireBroken;

/// Opens a bench for one scenario: a factory-fresh terminal, everything plugged in, power on.
public final class BenchSessionFactory {
  private final Plugins spokes;
  private final Bench bench;
  private final List<TestCard> drawer;
  private final Optional<String> defect;
  private final Masker masker;
  private final Optional<SpareTerminals> spares;

  /// @param masker of the whole run
  public BenchSessionFactory(
      Plugins spokes,
      Bench bench,
      List<TestCard> drawer,
      Optional<String> defect,
      Masker masker,
      Optional<SpareTerminals> spares) {
    this.spokes = spokes;
    this.bench = bench;
    this.drawer = drawer;
    this.defect = defect;
    this.masker = masker;
    this.spares = spares;
  }

  /// @param parameters of this scenario alone, over the bench's: the terminal can be set so
  /// @param file where the history goes
  public BenchSession open(long seed, Map<String, String> parameters, Path file) {
    Map<String, String> all = bench.terminal().parametersWith(parameters);
    try (CloseStack opening = new CloseStack()) {
      BenchSession opened = open(opening, seed, all, file);
      opening.done();
      return opened;
    }
  }

  /// What the terminal is set to do although money is lost by it.
  ///
  /// @param parameters of a scenario alone, over the bench's
  public List<Concession> concessions(Map<String, String> parameters) {
    return spokes
        .program(bench.terminal().program())
        .map(program -> program.concessions(bench.terminal().parametersWith(parameters)))
        .orElse(List.of());
  }

  private BenchSession open(CloseStack opening, long seed, Map<String, String> all, Path file) {
    AtomicReference<FileRecorder> told = new AtomicReference<>();
    RigClock clock = clock(told);
    if (clock instanceof VirtualClock virtual) opening.keep(virtual);
    FileRecorder recorder = recorder(clock, file);
    opening.keep(recorder);
    told.set(recorder);
    Network network = bench.host().inMemory() ? new MemoryNetwork(clock) : new TcpNetwork(clock);
    DeviceSet devices = new DeviceSet(spokes, bench, clock);
    AtomicReference<BenchSession> rig = new AtomicReference<>();
    ArmedDeviceFaults faults =
        new ArmedDeviceFaults(recorder, fault -> Objects.requireNonNull(rig.get()).strike(fault));
    Acquirer.Opened acquirer = acquirer(clock, recorder, network, seed);
    opening.keep(acquirer.host());
    opening.keep(acquirer.link());
    TerminalModel model = bench.terminal().model().with(all);
    devices.open(name -> surroundings(clock, recorder, model, faults, seed, name));
    opening.keep(devices);
    TerminalUnit terminal = terminal(clock, recorder, network, acquirer, devices, all, file);
    BenchSession opened =
        new BenchSession(
            bench,
            seed,
            clock,
            recorder,
            acquirer,
            devices,
            faults,
            terminal,
            model,
            drawer,
            Timing.of(all),
            Staff.of(all));
    rig.set(opened);
    recorder.follow(faults::follow);
    opened.wireUp();
    return opened;
  }

  private Acquirer.Opened acquirer(
      RigClock clock, FileRecorder recorder, Network network, long seed) {
    try {
      return spokes
          .acquirer(bench.host().dialect())
          .orElseThrow()
          .open(
              new Acquirer.Setup(network, clock, recorder, seed, drawer, bench.host().settings()));
    } catch (WireBroken | RigTrouble | IllegalArgumentException e) {
      throw new RigTrouble(Sentence.of("session.opening-host", bench.file().toString()), e);
    }
  }

  private RigClock clock(AtomicReference<FileRecorder> recorder) {
    org.posrig.time.TaskFailed whenPartyFails =
        (party, cause) -> {
          FileRecorder told = recorder.get();
          if (told != null)
            told.saw(
                "rig",
                new Event.Trouble(
                    Sentence.of("session.task-failed", party).because(Causes.says(cause))));
          System.getLogger("posrig").log(System.Logger.Level.DEBUG, "party " + party, cause);
        };
    return bench.virtualTime() ? new VirtualClock(whenPartyFails) : new WallClock(whenPartyFails);
  }

  private FileRecorder recorder(RigClock clock, Path file) {
    try {
      return new FileRecorder(clock, masker, file);
    } catch (IOException e) {
      throw new NoHistory(file, e);
    }
  }

  private Counterpart.Surroundings surroundings(
      RigClock clock,
      FileRecorder recorder,
      TerminalModel model,
      ArmedDeviceFaults faults,
      long seed,
      String name) {
    return new Counterpart.Surroundings(
        clock, recorder, model, faults, DeviceSet.random(seed, "device " + name));
  }

  private TerminalUnit terminal(
      RigClock clock,
      FileRecorder recorder,
      Network network,
      Acquirer.Opened acquirer,
      DeviceSet devices,
      Map<String, String> parameters,
      Path file) {
    String address = acquirer.link().address();
    String program = bench.terminal().program();
    if (!bench.terminal().ownProcess())
      return new InProcessTerminal(
          spokes.program(program).orElseThrow(),
          clock,
          recorder,
          network,
          address,
          devices.sockets(),
          parameters,
          defect);
    ProcessSetup setup =
        new ProcessSetup(
            program,
            address,
            file.resolveSibling("." + file.getFileName() + ".memory").toString(),
            devices.plugs(),
            parameters,
            defect.orElse(""));
    return new ProcessTerminal(spares.orElseThrow(), recorder, setup);
  }
}
