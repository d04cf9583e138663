package org.posrig.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.posrig.bench.Bench;
import org.posrig.card.TestCard;
import org.posrig.device.CableSwitch;
import org.posrig.device.Device;
import org.posrig.device.Paper;
import org.posrig.device.PaperRoll;
import org.posrig.device.PowerSwitch;
import org.posrig.fault.DeviceFault;
import org.posrig.fault.Fault;
import org.posrig.fault.HostFault;
import org.posrig.fault.Injection;
import org.posrig.fault.LinkFault;
import org.posrig.fault.Moment;
import org.posrig.history.Event;
import org.posrig.history.FileRecorder;
import org.posrig.history.Recorder;
import org.posrig.host.Acquirer;
import org.posrig.host.Host;
import org.posrig.host.Link;
import org.posrig.result.RigTrouble;
import org.posrig.terminal.TerminalModel;
import org.posrig.terminal.TerminalUnit;
import org.posrig.text.Sentence;
import org.posrig.time.RigClock;
import org.posrig.wire.Level;

/// A bench with its power on. [BenchSessionFactory] puts it together.
public final class BenchSession implements Rig {
  private final Bench bench;
  private final long seed;
  private final RigClock clock;
  private final FileRecorder recorder;
  private final Acquirer.Opened acquirer;
  private final DeviceSet devices;
  private final ArmedDeviceFaults deviceFaults;
  private final TerminalUnit terminal;
  private final TerminalModel model;
  private final List<TestCard> drawer;
  private final Timing timing;
  private final Staff staff;
  private final RandomGenerator hands;
  private final AtomicInteger injections = new AtomicInteger();
  private final ReentrantLock supplying = new ReentrantLock();

  BenchSession(
      Bench bench,
      long seed,
      RigClock clock,
      FileRecorder recorder,
      Acquirer.Opened acquirer,
      DeviceSet devices,
      ArmedDeviceFaults deviceFaults,
      TerminalUnit terminal,
      TerminalModel model,
      List<TestCard> drawer,
      Timing timing,
      Staff staff) {
    this.bench = bench;
    this.seed = seed;
    this.clock = clock;
    this.recorder = recorder;
    this.acquirer = acquirer;
    this.devices = devices;
    this.deviceFaults = deviceFaults;
    this.terminal = terminal;
    this.model = model;
    this.drawer = List.copyOf(drawer);
    this.timing = timing;
    this.staff = staff;
    this.hands = DeviceSet.random(seed, "hands");
  }

  /// Connects supply and cable to what they feed.
  void wireUp() {
    devices
        .line(PowerSwitch.class)
        .ifPresent(line -> line.onEdge(level -> supply(level == Level.HIGH)));
    devices
        .line(CableSwitch.class)
        .ifPresent(line -> line.onEdge(level -> cable(level == Level.HIGH)));
  }

  // One at a time: a power cut by a fault is whole before somebody switches on again.
  private void supply(boolean on) {
    supplying.lock();
    try {
      switchSupply(on);
    } finally {
      supplying.unlock();
    }
  }

  private void switchSupply(boolean on) {
    recorder.saw("power", new Event.PowerSwitched(on));
    if (on) {
      devices.supply(true);
      terminal.on();
    } else {
      terminal.off();
      devices.supply(false);
    }
  }

  private void cable(boolean connected) {
    recorder.saw("cable", new Event.CableSwitched(connected));
    link().cable(connected);
  }

  /// Power on, and wait until the terminal takes keys.
  public void start() {
    find(CableSwitch.class).ifPresent(CableSwitch::connect);
    new PowerOn(clock, recorder, bench).await(device(PowerSwitch.class), timing.start());
  }

  @Override
  public RigClock clock() {
    return clock;
  }

  @Override
  public Recorder recorder() {
    return recorder;
  }

  @Override
  public TerminalModel model() {
    return model;
  }

  @Override
  public Host host() {
    return acquirer.host();
  }

  @Override
  public Link link() {
    return acquirer.link();
  }

  @Override
  public <D extends Device> D device(Class<D> capability) {
    return find(capability).orElseThrow(() -> new MissingCapability(capability, bench.name()));
  }

  private <D extends Device> Optional<D> find(Class<D> capability) {
    return devices.find(capability);
  }

  @Override
  public List<TestCard> cards() {
    return drawer;
  }

  @Override
  public TestCard card(String name) {
    return drawer.stream()
        .filter(card -> card.name().equals(name))
        .findFirst()
        .orElseThrow(() -> MissingCapability.ofCard(name, bench.name()));
  }

  @Override
  public void arm(Fault fault, Moment moment) {
    String id = "f" + injections.incrementAndGet();
    recorder.saw("rig", new Event.FaultArmed(new Injection<>(id, fault, moment)));
    switch (fault) {
      case LinkFault what -> link().arm(new Injection<>(id, what, moment));
      case HostFault what -> host().arm(new Injection<>(id, what, moment));
      case DeviceFault what -> arm(new Injection<>(id, what, moment));
    }
  }

  private void arm(Injection<DeviceFault> injection) {
    if (injection.moment() instanceof Moment.OnMessage) link().holdMessages();
    deviceFaults.arm(injection);
  }

  /// Makes a device fault happen now.
  void strike(DeviceFault fault) {
    switch (fault) {
      case DeviceFault.PowerCut _ -> device(PowerSwitch.class).off();
      case DeviceFault.CableCut _ -> device(CableSwitch.class).disconnect();
      case DeviceFault.PaperState state -> device(PaperRoll.class).paper(state.paper());
      case DeviceFault.CoverOpen _ -> device(PaperRoll.class).cover(true);
      case DeviceFault.CardJam _,
          DeviceFault.StripeUnreadable _,
          DeviceFault.ChipMute _,
          DeviceFault.Mute _,
          DeviceFault.Garble _ ->
          devices.suffer(fault);
    }
  }

  @Override
  public void heal() {
    deviceFaults.forget();
    link().heal();
    host().heal();
    devices.heal();
    find(CableSwitch.class).ifPresent(CableSwitch::connect);
    find(PaperRoll.class).ifPresent(BenchSession::load);
  }

  private static void load(PaperRoll roll) {
    roll.cover(false);
    roll.paper(Paper.OK);
  }

  @Override
  public Duration patience() {
    return timing.patience();
  }

  @Override
  public Duration longPatience() {
    return timing.longPatience();
  }

  @Override
  public Duration answerTimeout() {
    return timing.answer();
  }

  @Override
  public Staff staff() {
    return staff;
  }

  @Override
  public Duration inputTimeout() {
    return timing.input();
  }

  /// From a third of the usual time to five thirds; only the scenario's own thread has hands.
  @Override
  public Duration hand() {
    long usual = bench.hand().toNanos();
    return Duration.ofNanos(usual == 0 ? 0 : usual / 3 + hands.nextLong(usual * 4 / 3));
  }

  @Override
  public RandomGenerator random(String purpose) {
    return DeviceSet.random(seed, purpose);
  }

  /// Switches off what would outlive this process, at once and from any thread; on virtual time
  /// there is nothing. The history ends first: what a terminal does without power is no failure.
  public void makeSafe() {
    if (bench.virtualTime()) return;
    try (AutoCloseable _ = terminal;
        AutoCloseable _ = this::powerOff) {
      recorder.close();
    } catch (Exception e) {
      throw new RigTrouble(Sentence.of("session.switching-off"), e);
    }
  }

  private void powerOff() {
    find(PowerSwitch.class).ifPresent(PowerSwitch::off);
  }

  /// Everything off and closed, the hardware safe; goes on whatever one part says.
  @Override
  public void close() {
    try (AutoCloseable _ = recorder;
        AutoCloseable _ = this::endTime;
        AutoCloseable _ = acquirer.host();
        AutoCloseable _ = acquirer.link();
        AutoCloseable _ = devices;
        AutoCloseable _ = terminal) {
      powerOff();
    } catch (Exception e) {
      throw new RigTrouble(Sentence.of("session.closing", bench.name()), e);
    }
  }

  private void endTime() {
    if (clock instanceof org.posrig.time.VirtualClock virtual) virtual.close();
  }
}
