package org.posrig.drivers.panel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.posrig.device.DeviceFailed;
import org.posrig.device.Key;
import org.posrig.device.OperatorPanel;
import org.posrig.drivers.frame.ControlByte;
import org.posrig.drivers.frame.Delivery;
import org.posrig.drivers.frame.DeviceFrame;
import org.posrig.drivers.frame.FrameListener;
import org.posrig.drivers.frame.FramedWire;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.time.Deadline;
import org.posrig.time.Inbox;
import org.posrig.time.RigClock;
import org.posrig.wire.Wire;

/// Drives the panel. Keys are taken from the wire whatever the caller does, and kept until it asks.
///
/// ```
///   terminal TX ──► RX panel, 8N1
///            RX ◄── TX
///   supply + GND ── from the terminal
/// ```
final class Panel implements OperatorPanel {
  static final int TRIES = 3;

  private final String name;
  private final Wire wire;
  private final RigClock clock;
  private final Duration ackWait;
  private final Duration longest;
  private final Inbox<Input> inputs;
  private final FramedWire framed;

  /// What comes from the panel.
  private sealed interface Input {
    record Pressed(Key key) implements Input {}

    record Broken(Sentence why) implements Input {}
  }

  Panel(String name, Wire wire, RigClock clock, Duration ackWait) {
    this.name = name;
    this.wire = wire;
    this.clock = clock;
    this.ackWait = ackWait;
    this.longest = ackWait.multipliedBy(TRIES + 1);
    this.inputs = new Inbox<>(clock);
    this.framed =
        new FramedWire(name, wire, clock, new FramedWire.Rules(ackWait, TRIES), new Keys());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void show(List<String> lines) {
    Deadline deadline = clock.in(longest);
    Delivery delivery = framed.send(PanelMessages.display(lines), deadline);
    if (delivery != Delivery.TAKEN) throw notShown(delivery);
  }

  private DeviceFailed notShown(Delivery delivery) {
    return switch (delivery) {
      case TAKEN, UNANSWERED ->
          failed(
              DeviceFailed.Cause.NO_ANSWER,
              Sentence.of(
                  "panel.silent",
                  Value.text(TRIES),
                  Value.text(ackWait.toMillis()),
                  Value.text(wire.name())));
      case REFUSED -> failed(DeviceFailed.Cause.GARBLED, Sentence.of("panel.gave-up"));
      case BROKEN -> failed(DeviceFailed.Cause.DISCONNECTED, framed.trouble());
    };
  }

  private DeviceFailed failed(DeviceFailed.Cause why, Sentence seen) {
    return new DeviceFailed(name, Sentence.of("device.showing"), why, seen);
  }

  @Override
  public Optional<Key> key(Deadline deadline) {
    return inputs.take(deadline).map(this::key);
  }

  private Key key(Input input) {
    return switch (input) {
      case Input.Pressed pressed -> pressed.key();
      case Input.Broken broken -> {
        inputs.put(broken); // what is broken stays broken
        throw new DeviceFailed(
            name, Sentence.of("panel.waiting"), DeviceFailed.Cause.DISCONNECTED, broken.why());
      }
    };
  }

  @Override
  public void close() {
    framed.close();
  }

  private final class Keys implements FrameListener {
    private int lastTurn = -1;

    @Override
    public Optional<ControlByte> heard(DeviceFrame frame) {
      return PanelMessages.Press.read(frame).map(this::take);
    }

    private ControlByte take(PanelMessages.Press press) {
      if (press.turn() != lastTurn) inputs.put(new Input.Pressed(press.key()));
      lastTurn = press.turn();
      return ControlByte.ACK;
    }

    @Override
    public void heardEnd() {
      // the panel gave up on a key, or on our text: who sent the text is told by its delivery
    }

    @Override
    public void broken(Sentence why) {
      inputs.put(new Input.Broken(why));
    }
  }
}
