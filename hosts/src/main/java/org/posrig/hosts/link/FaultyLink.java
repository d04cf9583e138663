package org.posrig.hosts.link;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.posrig.fault.FiredAt;
import org.posrig.fault.Injection;
import org.posrig.fault.LinkFault;
import org.posrig.history.Event.Ending;
import org.posrig.history.Recorder;
import org.posrig.host.Link;
import org.posrig.net.Direction;
import org.posrig.net.Network;
import org.posrig.net.NotConnected;
import org.posrig.net.Visitors.Admission;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.time.RigClock;
import org.posrig.wire.Connection;

/// The link as a byte-exact proxy that knows messages, on any network and clock.
///
/// `terminal ─► door ─► passage (a courier each way) ─► host`
///
/// A refusal cannot be seen from the side that refuses. So the door is shut before the attempt that
/// shall be refused, a probe of the rig's own proves that it is, and it stays shut until healed.
public final class FaultyLink implements Link {
  private static final Duration DIALLING = Duration.ofSeconds(3);
  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final Network network;
  private final RigClock clock;
  private final String hostAddress;
  private final LinkDialect dialect;
  private final Injector injector;
  private final LinkRecorder witness;
  private final ArmedLinkFaults board = new ArmedLinkFaults();
  private final ProxiedConnections passages;
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Acceptor door;
  private volatile boolean cable = true;

  /// Listens at once.
  ///
  /// @param listenAddress where the terminal connects to; port 0 takes any free one
  /// @param hostAddress dialled for each connection of the terminal
  /// @throws org.posrig.wire.WireBroken when the address is taken
  public FaultyLink(
      Network network,
      RigClock clock,
      Recorder recorder,
      String listenAddress,
      String hostAddress,
      LinkDialect dialect) {
    this.network = network;
    this.clock = clock;
    this.hostAddress = hostAddress;
    this.dialect = dialect;
    this.injector = new Injector(dialect);
    this.witness = new LinkRecorder(recorder, dialect);
    this.passages = new ProxiedConnections(clock);
    this.door = new Acceptor(network, listenAddress, this::welcome);
  }

  @Override
  public String address() {
    return door.address();
  }

  /// @throws CannotStrike when the fault cannot strike at that moment; it says which
  /// fit
  @Override
  public void arm(Injection<LinkFault> injection) {
    injector.mustFit(injection);
    board.arm(injection);
    refuseIfDue();
  }

  @Override
  public void holdMessages() {
    board.hold();
  }

  @Override
  public void heal() {
    board.heal();
    passages.forEach(ProxiedConnection::heal);
    door.open();
  }

  /// Without the cable open connections fall silent and new ones are swallowed; with it back they
  /// are reset.
  @Override
  public void cable(boolean connected) {
    cable = connected;
    passages.forEach(connected ? ProxiedConnection::mend : ProxiedConnection::cut);
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) return;
    door.close();
    passages.close(clock.in(CLOSING));
  }

  /// How many connections of the terminal are served now.
  int open() {
    return passages.inside();
  }

  private void welcome(Connection terminal) {
    Admission admission = passages.work(() -> receive(terminal));
    if (admission == Admission.SERVED) return;
    terminal.reset();
    if (admission == Admission.TURNED_AWAY)
      witness.trouble(Sentence.of("link.full", Value.text(ProxiedConnections.MOST)));
  }

  private void receive(Connection terminal) {
    boolean taken = false;
    try {
      take(terminal);
      taken = true;
    } finally {
      if (!taken) terminal.reset();
    }
  }

  private void take(Connection terminal) {
    int number = connections.incrementAndGet();
    if (!cable) {
      swallow(number, terminal);
      return;
    }
    int heals = board.heals();
    Optional<Injection<LinkFault>> strike = board.connection();
    refuseIfDue();
    if (strike.isPresent()) strike(number, terminal, strike.get(), heals);
    else passOn(number, terminal);
  }

  private void strike(int number, Connection terminal, Injection<LinkFault> cause, int heals) {
    witness.connected(number);
    witness.fired(cause, new FiredAt.Connecting(number));
    switch (injector.effect(cause.fault())) {
      case Effect.Welcome.SWALLOW -> swallow(number, terminal, heals);
      case Effect.Welcome.CLOSE -> turnAway(number, terminal);
      case Effect.Welcome.REFUSE -> throw misplaced(cause);
      case Effect.Rewrite _, Effect.Ahead _, Effect.Rest _, Effect.End _ -> throw misplaced(cause);
    }
  }

  private static IllegalStateException misplaced(Injection<LinkFault> cause) {
    return new IllegalStateException("no fault of an accepted connection: " + cause);
  }

  private void turnAway(int number, Connection terminal) {
    witness.disconnected(number, Direction.TO_TERMINAL, Ending.CLOSED);
    terminal.close();
  }

  /// The cable is out.
  private void swallow(int number, Connection terminal) {
    ProxiedConnection passage = passage(number, terminal, new BlackHole());
    witness.connected(number);
    passages.add(passage);
    obeyCable(passage);
    passages.carry(passage, courier(passage, Direction.TO_HOST));
  }

  /// A fault swallows; a heal that came between must find the passage or be found here.
  private void swallow(int number, Connection terminal, int heals) {
    ProxiedConnection passage = passage(number, terminal, new BlackHole());
    passage.swallow();
    passages.add(passage);
    obeyCable(passage);
    if (board.heals() != heals) passage.heal();
    passages.carry(passage, courier(passage, Direction.TO_HOST));
  }

  private void passOn(int number, Connection terminal) {
    Connection host;
    try {
      host = network.dial(hostAddress, clock.in(DIALLING));
    } catch (NotConnected refused) {
      witness.notConnected(
          Sentence.of("link.host-refused", Value.text(number), Value.part(refused.says())));
      terminal.reset();
      return;
    }
    boolean carried = false;
    try {
      carry(passage(number, terminal, host));
      carried = true;
    } finally {
      if (!carried) host.reset();
    }
  }

  private void carry(ProxiedConnection passage) {
    witness.connected(passage.number());
    passages.add(passage);
    obeyCable(passage);
    passages.carry(
        passage, courier(passage, Direction.TO_HOST), courier(passage, Direction.TO_TERMINAL));
  }

  private ProxiedConnection passage(int number, Connection terminal, Connection host) {
    return new ProxiedConnection(number, terminal, host, clock, witness);
  }

  private Forwarder courier(ProxiedConnection passage, Direction direction) {
    DirectionWriter outlet = new DirectionWriter(passage, direction, clock);
    return new Forwarder(
        new ForwardingContext(
            passage, direction, outlet, board, injector, dialect, witness, clock));
  }

  /// The cable may be pulled or put back while a passage begins.
  private void obeyCable(ProxiedConnection passage) {
    if (cable) return;
    passage.cut();
    if (cable) passage.mend();
  }

  private void refuseIfDue() {
    int heals = board.heals();
    board.refusal().ifPresent(cause -> refuse(cause, heals));
  }

  /// A heal that came between must find the door shut or be found here.
  private void refuse(Injection<LinkFault> cause, int heals) {
    Probe probe = new Probe(network, clock, witness);
    door.shut(() -> probe.prove(cause, connections.get() + 1, door.address()));
    if (board.heals() != heals) door.open();
  }
}
