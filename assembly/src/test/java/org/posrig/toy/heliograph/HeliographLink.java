package org.posrig.toy.heliograph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.posrig.fault.FiredAt;
import org.posrig.fault.Injection;
import org.posrig.fault.LinkFault;
import org.posrig.fault.Moment;
import org.posrig.history.Event;
import org.posrig.history.Event.Stage;
import org.posrig.host.Acquirer.Setup;
import org.posrig.host.Link;
import org.posrig.net.Direction;
import org.posrig.net.Network;
import org.posrig.result.RigTrouble;
import org.posrig.text.Sentence;
import org.posrig.toy.TextLines;
import org.posrig.wire.Connection;
import org.posrig.wire.WireBroken;

/// Passes lines on, one at a time; it can lose the first of a kind.
final class HeliographLink implements Link {
  private static final Duration DIALLING = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Setup setup;
  private final String host;
  private final Network.Listening ear;
  private final List<Injection<LinkFault>> armed = new ArrayList<>();
  private int connections;

  HeliographLink(Setup setup, String host) {
    this.setup = setup;
    this.host = host;
    this.ear = setup.network().listen("127.0.0.1:0", this::connected);
  }

  private void connected(Connection terminal) {
    int number = ++connections;
    saw(new Event.Connected(number));
    Connection far = setup.network().dial(host, setup.clock().in(DIALLING));
    setup
        .clock()
        .start("answers of " + number, () -> pass(number, Direction.TO_TERMINAL, far, terminal));
    pass(number, Direction.TO_HOST, terminal, far);
  }

  /// Until the sender ends, whose end reaches the receiver.
  private void pass(int number, Direction direction, Connection from, Connection to) {
    try {
      TextLines read = new TextLines(from);
      TextLines write = new TextLines(to);
      Optional<String> line = read.next(setup.clock().in(PATIENCE));
      while (line.isPresent()) {
        pass(number, direction, line.get(), write);
        line = read.next(setup.clock().in(PATIENCE));
      }
    } catch (WireBroken _) {
      saw(new Event.Disconnected(number, direction, Event.Ending.CLOSED));
    }
    to.close();
  }

  private void pass(int number, Direction direction, String line, TextLines to) {
    Flash flash = Flash.read(line);
    saw(message(number, direction, Stage.SENT, flash, line));
    if (isLost(number, direction, flash)) {
      saw(new Event.PartDelivered(number, direction, flash.kind(), flash.verb(), 0, size(line)));
      return;
    }
    saw(message(number, direction, Stage.DELIVERED, flash, line));
    to.write(line);
  }

  private static Event.Message message(
      int number, Direction direction, Stage stage, Flash flash, String line) {
    return new Event.Message(
        number, direction, stage, flash.meaning(), flash.verb(), flash.shown(), size(line));
  }

  private static int size(String line) {
    return line.length() + 1;
  }

  private synchronized boolean isLost(int number, Direction direction, Flash flash) {
    Optional<Injection<LinkFault>> struck =
        armed.stream()
            .filter(one -> ((Moment.OnMessage) one.moment()).counts(direction, flash.kind()))
            .findFirst();
    struck.ifPresent(armed::remove);
    struck.ifPresent(one -> saw(fired(one, number, direction, flash)));
    return struck.isPresent();
  }

  private static Event fired(
      Injection<LinkFault> injection, int number, Direction direction, Flash flash) {
    return new Event.FaultFired(
        injection.id(),
        new FiredAt.InMessage(number, direction, flash.kind(), flash.get("seq"), -1, -1),
        true);
  }

  private void saw(Event event) {
    setup.recorder().saw("link", event);
  }

  @Override
  public synchronized void arm(Injection<LinkFault> injection) {
    boolean able =
        injection.fault() instanceof LinkFault.Lose
            && injection.moment() instanceof Moment.OnMessage at
            && at.occurrence() == 1;
    if (!able)
      throw new RigTrouble(
          Sentence.plain("a heliograph can lose the next message and nothing else"));
    armed.add(injection);
  }

  @Override
  public synchronized void heal() {
    armed.clear();
  }

  @Override
  public void holdMessages() {
    // a line is passed when it is whole, always
  }

  @Override
  public void cable(boolean connected) {
    // light needs no cable
  }

  @Override
  public String address() {
    return ear.address();
  }

  @Override
  public void close() {
    ear.close();
  }
}
