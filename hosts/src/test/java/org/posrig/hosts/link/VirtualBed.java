package org.posrig.hosts.link;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.posrig.net.Direction;
import org.posrig.net.MemoryNetwork;
import org.posrig.time.Deadline;
import org.posrig.time.Inbox;
import org.posrig.time.VirtualClock;
import org.posrig.wire.Connection;
import org.posrig.wire.WireBroken;

/// A link in memory on virtual time. The test is terminal and host in one.
final class VirtualBed implements AutoCloseable {
  private final List<String> failed = new ArrayList<>();
  final VirtualClock clock = new VirtualClock((party, cause) -> failed.add(party + ": " + cause));
  final ListRecorder recorder = new ListRecorder(clock);
  private final MemoryNetwork network = new MemoryNetwork(clock);
  private final Inbox<Connection> atHost = new Inbox<>(clock);
  private final MemoryNetwork.Listening host = network.listen("host:1", atHost::put);
  final FaultyLink link =
      new FaultyLink(network, clock, recorder, "link:0", "host:1", new ToyDialect());

  enum End {
    CLOSED,
    RESET,
    OPEN
  }

  record Received(byte[] bytes, End end, Duration after) {}

  /// A conversation from the terminal through the link to the host.
  final class Pair {
    final Connection terminal;
    final Connection host;

    Pair(Connection terminal, Connection host) {
      this.terminal = terminal;
      this.host = host;
    }

    Connection sender(Direction direction) {
      return direction == Direction.TO_HOST ? terminal : host;
    }

    void send(Direction direction, byte[] bytes) {
      sender(direction).write(bytes);
    }

    /// All that comes within a time, or until the end.
    Received receive(Direction direction, Duration within) {
      return read(sender(direction.opposite()), within);
    }
  }

  Received read(Connection from, Duration within) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    var start = clock.now();
    var last = start;
    Deadline deadline = clock.in(within);
    byte[] buffer = new byte[4096];
    try {
      while (true) {
        int count = from.read(buffer, deadline);
        if (count < 0) return new Received(all.toByteArray(), End.CLOSED, between(start));
        if (count == 0)
          return new Received(all.toByteArray(), End.OPEN, Duration.between(start, last));
        last = clock.now();
        all.write(buffer, 0, count);
      }
    } catch (WireBroken e) {
      return new Received(all.toByteArray(), End.RESET, between(start));
    }
  }

  private Duration between(Instant start) {
    return Duration.between(start, clock.now());
  }

  Connection dial() {
    return network.dial(link.address(), clock.in(Duration.ofSeconds(1)));
  }

  Pair connect() {
    Connection terminal = dial();
    return new Pair(terminal, atHost());
  }

  Connection atHost() {
    return atHost
        .take(clock.in(Duration.ofSeconds(1)))
        .orElseThrow(() -> new AssertionError("nothing reached the host"));
  }

  boolean hostHeard() {
    return atHost.take(clock.in(Duration.ofSeconds(1))).isPresent();
  }

  void hostGoes() {
    host.close();
  }

  boolean isNeutral() {
    Pair pair = connect();
    Duration soon = Duration.ofMillis(1);
    boolean exact = true;
    for (Direction direction : Direction.values()) {
      byte[] message = Arms.message(direction, 77);
      pair.send(direction, message);
      exact &= Arrays.equals(message, pair.receive(direction, soon).bytes());
    }
    pair.terminal.close();
    return exact && pair.receive(Direction.TO_HOST, soon).end() == End.CLOSED;
  }

  @Override
  public void close() {
    link.close();
    host.close();
    clock.close();
    if (!failed.isEmpty()) throw new AssertionError("parties failed: " + failed);
  }
}
