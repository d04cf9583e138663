package org.posrig.hosts.transport;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.posrig.hosts.dialect.MessageFrame;
import org.posrig.net.Network;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.wire.Connection;
import org.posrig.wire.WireBroken;

/// The door on the rig's own network, for virtual time: each connection is a party of the clock.
public final class MemoryTransport implements HostTransport {
  /// Whoever began a message ends it within this, or the connection is closed.
  static final Duration WHOLE_MESSAGE = Duration.ofSeconds(60);

  private static final Duration END = Duration.ofSeconds(2);

  private final RequestHandler service;
  private final RigClock clock;
  private final Network.Listening ear;
  private final LateAnswers late;
  private final Set<Connection> open = new LinkedHashSet<>();
  private int accepted;

  public MemoryTransport(Network network, RigClock clock, String address, RequestHandler service) {
    this.service = service;
    this.clock = clock;
    this.late = new LateAnswers(clock);
    this.ear = network.listen(address, this::serve);
  }

  @Override
  public String address() {
    return ear.address();
  }

  private void serve(Connection connection) {
    int number = accept(connection);
    try {
      while (read(connection, number)
          .map(frame -> reply(connection, number, frame))
          .orElse(false)) {
        // one message after the other
      }
    } catch (WireBroken _) {
      // the far end reset the connection: what it means is for the terminal and its link to say
    } finally {
      forget(connection);
      connection.close();
    }
  }

  /// A whole frame, or empty when the connection is to be closed.
  private Optional<byte[]> read(Connection connection, int number) {
    byte[] prefix = new byte[MessageFrame.PREFIX];
    int begun = connection.read(prefix, Deadline.never(clock));
    if (begun <= 0) return Optional.empty();
    Deadline end = clock.in(WHOLE_MESSAGE);
    if (begun < MessageFrame.PREFIX && !fill(connection, prefix, begun, end))
      return broken(number, begun, "half a length prefix");
    int length = MessageFrame.length(prefix);
    if (!MessageFrame.possible(length))
      return broken(number, MessageFrame.PREFIX, FrameChannel.impossible(length));
    byte[] frame = java.util.Arrays.copyOf(prefix, MessageFrame.PREFIX + length);
    if (!fill(connection, frame, MessageFrame.PREFIX, end))
      return broken(number, MessageFrame.PREFIX, FrameChannel.unfinished(length));
    return Optional.of(frame);
  }

  private Optional<byte[]> broken(int number, int bytes, String why) {
    service.garbage(number, bytes, why);
    return Optional.empty();
  }

  private static boolean fill(Connection connection, byte[] into, int from, Deadline end) {
    for (int at = from; at < into.length; ) {
      byte[] part = new byte[into.length - at];
      int count = connection.read(part, end);
      if (count <= 0) return false;
      System.arraycopy(part, 0, into, at, count);
      at += count;
    }
    return true;
  }

  private boolean reply(Connection connection, int number, byte[] frame) {
    return switch (service.take(number, frame)) {
      case HostReply.Answer(MessageFrame answer, Duration held) -> {
        if (held.isZero()) connection.write(answer.bytes());
        else late.after(held, () -> writeIfOpen(connection, answer));
        yield true;
      }
      case HostReply.Silence _ -> true;
      case HostReply.ResetAll _ -> {
        opened().forEach(Connection::reset);
        yield false;
      }
    };
  }

  private static void writeIfOpen(Connection connection, MessageFrame answer) {
    try {
      connection.write(answer.bytes());
    } catch (WireBroken _) {
      // too late for this connection, as was asked for
    }
  }

  private synchronized int accept(Connection connection) {
    open.add(connection);
    return ++accepted;
  }

  private synchronized void forget(Connection connection) {
    open.remove(connection);
  }

  private synchronized List<Connection> opened() {
    return List.copyOf(open);
  }

  @Override
  public void close() {
    ear.close();
    late.stop();
    opened().forEach(Connection::close);
    late.join(clock.in(END));
  }
}
