package org.posrig.plugin;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.posrig.device.Capability;
import org.posrig.device.Device;
import org.posrig.device.DeviceDriver;
import org.posrig.emulation.Counterpart;
import org.posrig.host.Acquirer;
import org.posrig.terminal.TerminalProgram;
import org.posrig.wire.Lines;
import org.posrig.wire.Wires;

/// What the spokes bring, found at run time. The hub knows them by their kinds only.
public record Plugins(
    List<Wires> wires,
    List<Lines> lines,
    List<DeviceDriver> drivers,
    List<Counterpart> counterparts,
    List<Acquirer> acquirers,
    List<TerminalProgram> programs) {

  public static Plugins find() {
    return new Plugins(
        load(Wires.class, Wires::kind),
        load(Lines.class, Lines::kind),
        load(DeviceDriver.class, DeviceDriver::kind),
        load(Counterpart.class, Counterpart::kind),
        load(Acquirer.class, Acquirer::dialect),
        load(TerminalProgram.class, TerminalProgram::name));
  }

  private static <S> List<S> load(Class<S> service, Function<S, String> kind) {
    return ServiceLoader.load(service).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(kind))
        .toList();
  }

  public Optional<Wires> wires(String kind) {
    return first(wires, Wires::kind, kind);
  }

  public Optional<Lines> lines(String kind) {
    return first(lines, Lines::kind, kind);
  }

  public Optional<DeviceDriver> driver(String kind) {
    return first(drivers, DeviceDriver::kind, kind);
  }

  /// Kinds of the drivers whose device gives this.
  public List<String> driversThatGive(Class<? extends Device> capability) {
    return drivers.stream()
        .filter(driver -> driver.gives().contains(capability))
        .map(DeviceDriver::kind)
        .toList();
  }

  /// What a terminal with devices of these drivers lacks before it can be switched on.
  public List<Class<? extends Device>> missing(Collection<String> kinds) {
    return Capability.ofTerminal().stream()
        .filter(needed -> driversThatGive(needed).stream().noneMatch(kinds::contains))
        .toList();
  }

  public Optional<Counterpart> counterpart(String kind) {
    return first(counterparts, Counterpart::kind, kind);
  }

  public Optional<Acquirer> acquirer(String dialect) {
    return first(acquirers, Acquirer::dialect, dialect);
  }

  public Optional<TerminalProgram> program(String name) {
    return first(programs, TerminalProgram::name, name);
  }

  private static <S> Optional<S> first(List<S> all, Function<S, String> kind, String wanted) {
    return all.stream().filter(one -> kind.apply(one).equals(wanted)).findFirst();
  }
}
