package org.posrig.drivers.reader;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.posrig.card.CardName;
import org.posrig.card.TestCard;
import org.posrig.device.CardSlot;
import org.posrig.device.DeviceName;
import org.posrig.drivers.reader.Transport.Presented;
import org.posrig.emulation.Counterpart;
import org.posrig.fault.DeviceFault;
import org.posrig.history.Event.CardPresented;
import org.posrig.history.Event.CardTaken;
import org.posrig.history.Event.Manner;
import org.posrig.result.RigTrouble;
import org.posrig.secret.Secret;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.time.Deadline;
import org.posrig.time.Task;
import org.posrig.wire.Wire;
import org.posrig.wire.WireBroken;

/// The emulated reader at work: one party serves the wire, hands put cards in and take them.
final class EmulatedMotorReader implements Counterpart.Emulated, CardSlot {
  private static final int NOISE = 0x55;

  private final String name;
  private final Wire wire;
  private final Counterpart.Surroundings world;
  private final Transport transport;
  private final Duration patience;
  private final ReaderCommands commands;
  private final Task party;
  private final AtomicBoolean garbleNext = new AtomicBoolean();
  private volatile boolean mute;
  private volatile boolean closed;
  private volatile int timesOff;
  // A text is carried out when it is asked for; asked for again, its answer comes again.
  private Optional<Secret> text = Optional.empty();
  private Optional<ReaderAnswer> answered = Optional.empty();

  EmulatedMotorReader(
      String name,
      Wire wire,
      Counterpart.Surroundings world,
      Transport transport,
      Duration patience) {
    this.name = name;
    this.wire = wire;
    this.world = world;
    this.transport = transport;
    this.patience = patience;
    this.commands = new ReaderCommands(name, world, transport);
    this.party = world.clock().start(name + " (emulated)", this::serve);
  }

  // ---- the wire

  private void serve() {
    try {
      listen();
    } catch (WireBroken broken) {
      if (!closed) throw broken;
    }
  }

  private void listen() {
    byte[] chunk = new byte[256];
    FrameDecoder ear = new FrameDecoder();
    int power = timesOff;
    for (int count = 0; count >= 0; count = wire.read(chunk, Deadline.never(world.clock()))) {
      if (power != timesOff) {
        ear = new FrameDecoder();
        take(Optional.empty());
      }
      power = timesOff;
      for (int i = 0; i < count && transport.isOn() && power == timesOff; i++)
        ear.take(chunk[i] & 0xFF).ifPresent(this::heard);
    }
  }

  private void heard(Decoded heard) {
    switch (heard) {
      case Decoded.Text(var bytes) -> {
        take(Optional.of(bytes));
        send(ReaderFraming.control(ReaderFraming.ACK));
      }
      case Decoded.Broken() -> {
        take(Optional.empty());
        send(ReaderFraming.control(ReaderFraming.NAK));
      }
      case Decoded.Control(int character) -> {
        if (character == ReaderFraming.ENQ) answer();
        if (character == ReaderFraming.EOT) take(Optional.empty());
      }
    }
  }

  private void take(Optional<Secret> command) {
    text = command;
    answered = Optional.empty();
  }

  private void answer() {
    int power = timesOff;
    Optional<ReaderAnswer> answer = text.map(commands::perform).or(() -> answered);
    text = Optional.empty();
    if (power != timesOff) return;
    answered = answer;
    answer.ifPresent(this::answer);
  }

  private void answer(ReaderAnswer answer) {
    byte[] frame = ReaderFraming.frame(answer.text());
    if (!mute && garbleNext.getAndSet(false)) frame[frame.length - 1] ^= NOISE;
    send(frame);
  }

  private void send(byte[] bytes) {
    if (!mute && transport.isOn()) wire.write(bytes);
  }

  // ---- hands

  @Override
  public void insert(TestCard card) {
    present(card, true, Manner.INSERT);
  }

  @Override
  public void swipe(TestCard card) {
    present(card, false, Manner.SWIPE);
  }

  private void present(TestCard card, boolean contactsReach, Manner how) {
    if (transport.isOccupied())
      throw new RigTrouble(
          Sentence.of("reader.occupied", DeviceName.of(name), CardName.of(card.name())));
    if (!transport.awaitOpen(card, world.clock().in(patience))) throw notAdmitted(card);
    transport.atMouth(new Presented(card, contactsReach));
    world.recorder().saw("card", new CardPresented(card.name(), card.pan().masked(), how));
    transport.takeIn();
  }

  private RigTrouble notAdmitted(TestCard card) {
    return new RigTrouble(
        Sentence.of(
            "reader.not-admitted",
            DeviceName.of(name),
            CardName.of(card.name()),
            Value.text(String.format(Locale.ROOT, "%.1f", patience.toMillis() / 1000.0)),
            Value.part(transport.state())));
  }

  @Override
  public void withdraw() {
    if (transport.takeAway()) world.recorder().saw("card", new CardTaken());
  }

  // ---- faults and supply

  @Override
  public boolean suffer(DeviceFault fault) {
    return switch (fault) {
      case DeviceFault.CardJam() -> known(transport::jam);
      case DeviceFault.StripeUnreadable() -> known(commands::stripeUnreadable);
      case DeviceFault.ChipMute() -> known(commands::chipMute);
      case DeviceFault.Mute(String device) -> device.equals(name) && known(() -> mute = true);
      case DeviceFault.Garble(String device) ->
          device.equals(name) && known(() -> garbleNext.set(true));
      case DeviceFault.PowerCut(),
          DeviceFault.PaperState(_),
          DeviceFault.CoverOpen(),
          DeviceFault.CableCut() ->
          false;
    };
  }

  private static boolean known(Runnable strike) {
    strike.run();
    return true;
  }

  @Override
  public void heal() {
    transport.heal();
    commands.heal();
    mute = false;
    garbleNext.set(false);
  }

  @Override
  public synchronized void supply(boolean on) {
    if (on == transport.isOn()) return;
    if (!on) timesOff++;
    transport.supply(on);
    commands.powerGone();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void close() {
    closed = true;
    party.stop();
  }

  @Override
  public String toString() {
    return name + " (emulated motor reader)";
  }
}
