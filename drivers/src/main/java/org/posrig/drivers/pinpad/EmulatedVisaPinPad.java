package org.posrig.drivers.pinpad;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.posrig.device.PinKeys;
import org.posrig.drivers.Settings;
import org.posrig.drivers.frame.ControlByte;
import org.posrig.drivers.frame.Delimiters;
import org.posrig.drivers.frame.Delivery;
import org.posrig.drivers.frame.DeviceEnd;
import org.posrig.drivers.frame.DeviceFrame;
import org.posrig.drivers.frame.FrameListener;
import org.posrig.drivers.frame.FramedWire;
import org.posrig.emulation.Counterpart;
import org.posrig.fault.DeviceFault;
import org.posrig.history.Event;
import org.posrig.secret.Secret;
import org.posrig.text.Sentence;
import org.posrig.time.Deadline;
import org.posrig.time.Inbox;
import org.posrig.time.Task;
import org.posrig.wire.Wire;

/// The pad without hardware: it answers the driver, and a rig's hand types on it. Its keys survive
/// the loss of its supply, an entry under way does not.
final class EmulatedVisaPinPad implements PinKeys, Counterpart.Emulated, FrameListener {
  // The pad waits 5 s for an acknowledgement, resends twice, then says EOT.
  private static final FramedWire.Rules RULES = new FramedWire.Rules(Duration.ofSeconds(5), 3);
  private static final Pattern KNOWN = Pattern.compile("02|04|06|08|Z2|Z62|70|72");
  private static final int ID = 2;

  private final String name;
  private final Counterpart.Surroundings bench;
  private final String serialNumber;
  private final DeviceEnd end;
  private final Inbox<Runnable> happenings;
  private final PinEntrySession desk;
  private final PadKeys keys = new PadKeys();
  private final AtomicInteger requests = new AtomicInteger();
  private final FramedWire framed;
  private final Task party;

  EmulatedVisaPinPad(String name, Wire wire, Counterpart.Surroundings bench, Settings settings) {
    this.name = name;
    this.bench = bench;
    this.serialNumber = settings.text("serial", "RIG00001");
    this.end = new DeviceEnd(wire);
    this.happenings = new Inbox<>(bench.clock());
    this.desk =
        new PinEntrySession(
            bench.clock(),
            bench.recorder(),
            settings.millis("key-millis", 5),
            settings.millis("remember-millis", 30_000),
            this::finished);
    this.framed = new FramedWire(name, end, bench.clock(), RULES, this);
    this.party = bench.clock().start(name, this::work);
  }

  private void work() {
    while (true) happenings.take(desk.next()).orElse(desk::timeIsUp).run();
  }

  private void happen(Runnable happening) {
    happenings.put(
        () -> {
          if (end.supplied()) happening.run();
        });
  }

  @Override
  public String name() {
    return name;
  }

  // ---- the holder

  @Override
  public void type(Secret pin) {
    HolderAction hand = HolderAction.typed(pin);
    happen(() -> desk.hand(hand));
  }

  @Override
  public void bypass() {
    happen(() -> desk.hand(HolderAction.bypass()));
  }

  @Override
  public void cancel() {
    happen(() -> desk.hand(new HolderAction.Cancel()));
  }

  // ---- the terminal

  @Override
  public Optional<ControlByte> heard(DeviceFrame frame) {
    if (!KNOWN.matcher(frame.text()).lookingAt()) return Optional.empty();
    int number = requests.incrementAndGet();
    framed.abandon();
    happen(() -> obey(number, frame.text()));
    return Optional.of(ControlByte.ACK);
  }

  /// A new request means that the terminal does not wait for what it asked before.
  private void obey(int number, String text) {
    if (number == requests.get()) obey(text.substring(0, ID), text);
  }

  private void obey(String id, String text) {
    switch (id) {
      case "02" -> load(text);
      case "04" -> administer("04" + check(text));
      case "06" -> administer("06" + serialNumber);
      case "08" -> administer(keys.select(slot(text)) ? "080" : "081");
      case "70", "Z6" -> ask(PinAsk.read(text));
      case "72" -> cancelled();
      case "Z2" -> shows(text);
      default -> {}
    }
  }

  /// The text stands on the pad's own display, where everybody reads it.
  private void shows(String text) {
    byte[] shown = text.substring(ID).getBytes(StandardCharsets.ISO_8859_1);
    List<String> lines = List.of(readable(new String(shown, VisaMessages.TEXT)));
    bench.recorder().saw(name, new Event.PinPadShowed(lines));
  }

  private static String readable(String line) {
    return line.replaceAll("\\p{Cntrl}", " ").strip();
  }

  /// A `1` behind the slot asks for the key's attributes as well.
  private String check(String text) {
    boolean attributes = text.length() == ID + 2 && text.endsWith("1");
    return keys.describe(slot(attributes ? text.substring(0, ID + 1) : text), attributes);
  }

  private static int slot(String text) {
    return text.length() == ID + 1 ? VisaMessages.slot(text.charAt(ID)) : -1;
  }

  private void load(String text) {
    int slot = text.length() > ID ? VisaMessages.slot(text.charAt(ID)) : -1;
    String hex = slot < 0 ? "" : text.substring(ID + 1);
    Optional<Character> refusal = keys.refusal(slot, hex);
    boolean taken = administer(refusal.map(code -> "02?" + code).orElse(text));
    if (taken && refusal.isEmpty()) keys.store(slot, hex);
  }

  /// Answers and ends the exchange.
  ///
  /// @return whether the terminal took the answer
  private boolean administer(String answer) {
    Delivery delivery =
        framed.send(DeviceFrame.of(Delimiters.SI_SO, answer), Deadline.never(bench.clock()));
    if (delivery == Delivery.TAKEN) framed.say(ControlByte.EOT);
    return delivery == Delivery.TAKEN;
  }

  private void ask(PinAsk asked) {
    switch (asked) {
      case PinAsk.Bad bad -> answer("71" + bad.code());
      case PinAsk.Good good -> ask(good, keys.master());
    }
  }

  private void ask(PinAsk.Good good, @Nullable Secret masterKey) {
    if (masterKey == null) {
      answer("719");
      return;
    }
    bench.instants().used(name);
    if (end.supplied()) desk.begin(good, PadCipher.unwrap(masterKey, good.wrappedKey()));
  }

  private void cancelled() {
    if (desk.abort()) framed.say(ControlByte.EOT);
  }

  private void finished(PinEntrySession.End how) {
    switch (how) {
      case PinEntrySession.Block block ->
          answer(
              String.format(
                  Locale.ROOT, "71.0%02d01%s", block.digits(), block.block().revealHex()));
      case PinEntrySession.Nothing _ -> framed.say(ControlByte.EOT);
    }
  }

  private void answer(String text) {
    framed.post(DeviceFrame.of(Delimiters.STX_ETX, text));
  }

  @Override
  public void heardEnd() {
    // the terminal gave up on a frame; what that means is known where the frame was sent
  }

  @Override
  public void broken(Sentence why) {
    // the bench has closed, or the wire failed: the driver at the other end tells
  }

  // ---- the bench

  @Override
  public boolean suffer(DeviceFault fault) {
    return end.suffer(fault, name);
  }

  @Override
  public void heal() {
    end.heal();
  }

  @Override
  public void supply(boolean on) {
    end.supply(on);
    if (on) return;
    framed.abandon();
    happenings.put(desk::forget);
  }

  @Override
  public void close() {
    party.stop();
    framed.close();
  }
}
