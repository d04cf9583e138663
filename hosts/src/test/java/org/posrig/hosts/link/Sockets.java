package org.posrig.hosts.link;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.posrig.net.Direction;
import org.posrig.net.TcpNetwork;
import org.posrig.time.Deadline;
import org.posrig.time.WallClock;

/// A link between plain sockets: what both sides see is counted by the JDK alone.
final class Sockets implements AutoCloseable {
  private final List<Throwable> failed = new CopyOnWriteArrayList<>();
  final WallClock clock = new WallClock((party, cause) -> failed.add(cause));
  final ListRecorder recorder = new ListRecorder(clock);
  final ServerSocket host = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  final FaultyLink link =
      new FaultyLink(
          new TcpNetwork(clock),
          clock,
          recorder,
          "127.0.0.1:0",
          "127.0.0.1:" + host.getLocalPort(),
          new ToyDialect());

  Sockets() throws IOException {}

  /// How a stream ended for its reader.
  enum End {
    CLOSED,
    RESET,
    SILENT
  }

  record Received(byte[] bytes, End end) {}

  /// A conversation from the terminal through the link to the host.
  record Pair(Socket terminal, Socket host) implements AutoCloseable {
    Socket sender(Direction direction) {
      return direction == Direction.TO_HOST ? terminal : host;
    }

    Socket receiver(Direction direction) {
      return sender(direction.opposite());
    }

    void send(Direction direction, byte[] bytes) throws IOException {
      sender(direction).getOutputStream().write(bytes);
    }

    byte[] receive(Direction direction, int count) throws IOException {
      receiver(direction).setSoTimeout(5000);
      return receiver(direction).getInputStream().readNBytes(count);
    }

    /// Reads to the end, or until nothing came for a while.
    Received receiveAll(Direction direction, int silenceMillis) throws IOException {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      byte[] buffer = new byte[4096];
      receiver(direction).setSoTimeout(silenceMillis);
      try {
        for (int n; (n = receiver(direction).getInputStream().read(buffer)) >= 0; )
          all.write(buffer, 0, n);
        return new Received(all.toByteArray(), End.CLOSED);
      } catch (SocketTimeoutException e) {
        return new Received(all.toByteArray(), End.SILENT);
      } catch (SocketException e) {
        return new Received(all.toByteArray(), End.RESET);
      }
    }

    @Override
    public void close() throws IOException {
      terminal.close();
      host.close();
    }
  }

  Pair connect() throws IOException {
    Socket terminal = dial();
    host.setSoTimeout(5000);
    return new Pair(terminal, host.accept());
  }

  Socket dial() throws IOException {
    String address = link.address();
    int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    Socket terminal = new Socket(InetAddress.getLoopbackAddress(), port);
    terminal.setTcpNoDelay(true);
    return terminal;
  }

  Deadline soon() {
    return clock.in(Duration.ofSeconds(5));
  }

  /// A fresh conversation is byte-exact both ways.
  boolean isNeutral() throws IOException {
    try (Pair pair = connect()) {
      pair.send(Direction.TO_HOST, ToyDialect.request(77));
      boolean there =
          Arrays.equals(
              ToyDialect.request(77), pair.receive(Direction.TO_HOST, ToyDialect.REQUEST_SIZE));
      pair.send(Direction.TO_TERMINAL, ToyDialect.answer(77));
      return there
          && Arrays.equals(
              ToyDialect.answer(77), pair.receive(Direction.TO_TERMINAL, ToyDialect.ANSWER_SIZE));
    }
  }

  @Override
  public void close() throws IOException {
    link.close();
    host.close();
    if (!failed.isEmpty())
      throw new AssertionError("a party of the link failed", failed.getFirst());
  }
}
