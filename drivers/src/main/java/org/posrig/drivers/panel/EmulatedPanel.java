package org.posrig.drivers.panel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.posrig.device.DeviceName;
import org.posrig.device.Display;
import org.posrig.device.Key;
import org.posrig.device.KeyPad;
import org.posrig.device.OperatorPanel;
import org.posrig.drivers.frame.ControlByte;
import org.posrig.drivers.frame.Delivery;
import org.posrig.drivers.frame.DeviceEnd;
import org.posrig.drivers.frame.DeviceFrame;
import org.posrig.drivers.frame.FrameListener;
import org.posrig.drivers.frame.FramedWire;
import org.posrig.emulation.Counterpart;
import org.posrig.fault.DeviceFault;
import org.posrig.history.Event;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.result.RigTrouble;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.wire.Wire;

/// The panel without hardware: the rig presses its keys and reads its display. The terminal feeds
/// it: without supply it is blank and its keys do nothing.
final class EmulatedPanel implements KeyPad, Display, Counterpart.Emulated {
  private static final Event.ScreenShowed OFF =
      new Event.ScreenShowed(ScreenMeaning.OFF, false, List.of(), List.of(), List.of());

  private final String name;
  private final Counterpart.Surroundings bench;
  private final Duration ackWait;
  private final DeviceEnd end;
  private final FramedWire framed;
  private final AtomicInteger presses = new AtomicInteger();
  private volatile List<String> lines = List.of();

  EmulatedPanel(String name, Wire wire, Counterpart.Surroundings bench, Duration ackWait) {
    this.name = name;
    this.bench = bench;
    this.ackWait = ackWait;
    this.end = new DeviceEnd(wire);
    this.framed =
        new FramedWire(
            name, end, bench.clock(), new FramedWire.Rules(ackWait, Panel.TRIES), new Texts());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void press(Key key) {
    bench.recorder().saw("keys", new Event.KeyPressed(key));
    if (!end.supplied()) throw notTaken(key, Sentence.of("panel.no-supply"));
    int turn = Math.floorMod(presses.getAndIncrement(), PanelMessages.Press.TURNS);
    DeviceFrame frame = new PanelMessages.Press(turn, key).frame();
    Delivery delivery = framed.send(frame, bench.clock().in(ackWait.multipliedBy(Panel.TRIES + 1)));
    if (delivery != Delivery.TAKEN) throw notTaken(key, seen(delivery));
  }

  private Sentence seen(Delivery delivery) {
    return switch (delivery) {
      case TAKEN, UNANSWERED ->
          Sentence.of("panel.no-ack", Value.text(Panel.TRIES), Value.text(ackWait.toMillis()));
      case REFUSED -> Sentence.of("panel.terminal-gave-up");
      case BROKEN -> framed.trouble();
    };
  }

  private RigTrouble notTaken(Key key, Sentence seen) {
    return new RigTrouble(
        Sentence.of(
            "panel.not-taken",
            DeviceName.of(name),
            Value.word(key),
            Value.part(seen),
            Value.text(lines.toString()),
            Value.text(end.name())));
  }

  @Override
  public List<String> lines() {
    return lines;
  }

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
    boolean was = end.supplied();
    end.supply(on);
    if (was && !on) goBlank();
  }

  private void goBlank() {
    framed.abandon();
    lines = List.of();
    bench.recorder().saw("screen", OFF);
  }

  @Override
  public void close() {
    framed.close();
  }

  private final class Texts implements FrameListener {
    private final ReadScreens screens = new ReadScreens();

    @Override
    public Optional<ControlByte> heard(DeviceFrame frame) {
      Optional<List<String>> text = PanelMessages.displayed(frame);
      text.ifPresent(this::show);
      return text.map(_ -> ControlByte.ACK);
    }

    private void show(List<String> text) {
      List<String> now = text.stream().limit(OperatorPanel.LINES).map(Columns::cut).toList();
      if (!end.supplied() || now.equals(lines)) return;
      lines = now;
      bench.recorder().saw("screen", screens.of(now, bench.model()));
    }

    @Override
    public void heardEnd() {
      // the terminal gave up on a text; the display stays as it is
    }

    @Override
    public void broken(Sentence why) {
      // the next press tells
    }
  }
}
