package org.posrig.people;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.posrig.card.Pan;
import org.posrig.card.TestCard;
import org.posrig.card.Tracks;
import org.posrig.device.CableSwitch;
import org.posrig.device.CardSlot;
import org.posrig.device.Device;
import org.posrig.device.Key;
import org.posrig.device.KeyPad;
import org.posrig.device.Paper;
import org.posrig.device.PaperRoll;
import org.posrig.device.PinKeys;
import org.posrig.device.PowerSwitch;
import org.posrig.fault.Fault;
import org.posrig.fault.Moment;
import org.posrig.history.Event;
import org.posrig.host.Host;
import org.posrig.host.Link;
import org.posrig.people.FakeTerminal.Hand;
import org.posrig.secret.Secret;
import org.posrig.session.MissingCapability;
import org.posrig.session.Rig;
import org.posrig.terminal.TerminalModel;
import org.posrig.time.Inbox;
import org.posrig.time.Task;
import org.posrig.time.VirtualClock;

/// A rig of hands around a [FakeTerminal], on virtual time.
final class FakeRig implements Rig {
  final VirtualClock clock =
      new VirtualClock(
          (party, cause) -> {
            throw new IllegalStateException(party, cause);
          });
  final MemoryRecorder recorder = new MemoryRecorder(clock);
  final Inbox<Object> hands = new Inbox<>(clock);
  final FakeTerminal terminal = new FakeTerminal(clock, recorder, hands);
  private final Map<Class<?>, Device> devices = new LinkedHashMap<>();
  private Optional<Task> running = Optional.empty();
  final StringBuilder done = new StringBuilder();
  private TerminalModel model = FakeModel.of(FakeModel.KEYS);

  FakeRig() {
    devices.put(KeyPad.class, new Keys());
    devices.put(CardSlot.class, new Slot());
    devices.put(PinKeys.class, new Pin());
    devices.put(PaperRoll.class, new Roll());
    devices.put(PowerSwitch.class, new Power());
    devices.put(CableSwitch.class, new Cable());
  }

  FakeRig on() {
    running = Optional.of(clock.start("terminal", terminal));
    return this;
  }

  FakeRig without(Class<? extends Device> capability) {
    devices.remove(capability);
    return this;
  }

  private abstract static class Named implements Device {
    @Override
    public String name() {
      return getClass().getSimpleName();
    }

    @Override
    public void close() {}
  }

  private final class Keys extends Named implements KeyPad {
    @Override
    public void press(Key key) {
      recorder.saw("keys", new Event.KeyPressed(key));
      if (running.isPresent()) hands.put(key); // a dark terminal takes no key
    }
  }

  private final class Slot extends Named implements CardSlot {
    @Override
    public void insert(TestCard card) {
      done.append("inserted ").append(card.name()).append('\n');
      hands.put(Hand.CARD);
    }

    @Override
    public void swipe(TestCard card) {
      done.append("swiped ").append(card.name()).append('\n');
      hands.put(Hand.CARD);
    }

    @Override
    public void withdraw() {
      done.append("withdrew\n");
    }
  }

  private final class Pin extends Named implements PinKeys {
    @Override
    public void type(Secret pin) {
      done.append(pin.equals(card("").pin()) ? "right PIN\n" : "wrong PIN\n");
      hands.put(Hand.PIN);
    }

    @Override
    public void bypass() {
      done.append("no PIN\n");
      hands.put(Hand.PIN);
    }

    @Override
    public void cancel() {
      done.append("PIN cancelled\n");
      hands.put(Hand.PIN_CANCEL);
    }
  }

  private final class Roll extends Named implements PaperRoll {
    @Override
    public void paper(Paper paper) {
      terminal.paper = paper != Paper.OUT;
    }

    @Override
    public void cover(boolean open) {}
  }

  private final class Power extends Named implements PowerSwitch {
    @Override
    public void on() {
      recorder.saw("power", new Event.PowerSwitched(true));
      FakeRig.this.on();
    }

    @Override
    public void off() {
      recorder.saw("power", new Event.PowerSwitched(false));
      running.ifPresent(Task::stop);
      running = Optional.empty();
      hands.clear();
    }

    @Override
    public boolean isOn() {
      return running.isPresent();
    }
  }

  private final class Cable extends Named implements CableSwitch {
    @Override
    public void connect() {
      done.append("cable in\n");
    }

    @Override
    public void disconnect() {}

    @Override
    public boolean connected() {
      return true;
    }
  }

  @Override
  public VirtualClock clock() {
    return clock;
  }

  @Override
  public MemoryRecorder recorder() {
    return recorder;
  }

  @Override
  public TerminalModel model() {
    return model;
  }

  /// A terminal that has no key for it.
  void lacks(String entry) {
    model = FakeModel.without(entry);
  }

  @Override
  public Host host() {
    throw new UnsupportedOperationException("people know no host");
  }

  @Override
  public Link link() {
    throw new UnsupportedOperationException("people know no link");
  }

  @Override
  public <D extends Device> D device(Class<D> capability) {
    if (!devices.containsKey(capability)) throw new MissingCapability(capability, "fake");
    return capability.cast(devices.get(capability));
  }

  @Override
  public List<TestCard> cards() {
    return List.of(card("debit card"));
  }

  @Override
  public TestCard card(String name) {
    Pan pan = new Pan("6210948000000029");
    Optional<TestCard.ChipData> chip =
        name.startsWith("debit")
            ? Optional.of(new TestCard.ChipData("A000000333010101", "001"))
            : Optional.empty();
    return new TestCard(name, pan, new Tracks("", ""), chip, Secret.ofHex("383436313539"));
  }

  @Override
  public void arm(Fault fault, Moment moment) {}

  @Override
  public void heal() {
    done.append("healed\n");
    terminal.paper = true;
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(5);
  }

  @Override
  public Duration longPatience() {
    return Duration.ofSeconds(100);
  }

  @Override
  public Duration answerTimeout() {
    return Duration.ofSeconds(30);
  }

  @Override
  public Duration inputTimeout() {
    return Duration.ofSeconds(60);
  }

  @Override
  public Duration hand() {
    return Duration.ofMillis(150);
  }

  @Override
  public RandomGenerator random(String purpose) {
    return new java.util.SplittableRandom(1);
  }

  @Override
  public void close() {
    clock.close();
  }
}
