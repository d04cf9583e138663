package org.posrig.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.Consumer;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.time.Task;
import org.posrig.wire.Connection;
import org.posrig.wire.WireBroken;

/// Real sockets. Addresses are `host:port`.
public final class TcpNetwork implements Network {
  private final RigClock clock;

  public TcpNetwork(RigClock clock) {
    this.clock = clock;
  }

  @Override
  public Listening listen(String address, Consumer<Connection> onConnection) {
    try {
      ServerSocket server = new ServerSocket();
      try {
        server.setReuseAddress(true);
        server.bind(parse(address), 50);
      } catch (IOException e) {
        server.close();
        throw e;
      }
      String bound = server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
      Task accepting = clock.start("listening at " + bound, () -> accept(server, onConnection));
      return new Ear(server, bound, accepting, clock);
    } catch (IOException e) {
      throw new WireBroken(address, "listening at", e);
    }
  }

  private void accept(ServerSocket server, Consumer<Connection> onConnection) {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Connection connection = new TcpConnection(socket);
        clock.start("connection " + connection.name(), () -> onConnection.accept(connection));
      } catch (IOException e) {
        if (!server.isClosed())
          throw new WireBroken(server.getLocalSocketAddress() + "", "accepting at", e);
      }
    }
  }

  @Override
  public Connection dial(String address, Deadline deadline) {
    Socket socket = new Socket();
    try {
      int millis = Math.clamp(deadline.remaining().toMillis(), 1, Integer.MAX_VALUE);
      socket.connect(parse(address), millis);
      return new TcpConnection(socket);
    } catch (SocketTimeoutException e) {
      closeQuietly(socket);
      throw new NotConnected(address, "no answer in time");
    } catch (IOException e) {
      closeQuietly(socket);
      throw new NotConnected(address, String.valueOf(e.getMessage()));
    }
  }

  static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // closing what never opened
    }
  }

  private static InetSocketAddress parse(String address) throws IOException {
    int colon = address.lastIndexOf(':');
    try {
      int port = Integer.parseInt(address.substring(colon + 1));
      return new InetSocketAddress(
          InetAddress.getByName(address.substring(0, Math.max(0, colon))), port);
    } catch (IllegalArgumentException e) {
      throw new IOException("'" + address + "' is not HOST:PORT with a port from 0 to 65535", e);
    }
  }

  /// The kernel goes on listening while a thread still accepts: it is over when that has ended.
  private record Ear(ServerSocket server, String address, Task accepting, RigClock clock)
      implements Listening {
    private static final Duration ENOUGH = Duration.ofSeconds(2);

    @Override
    public void close() {
      try {
        server.close();
        if (!Thread.currentThread().isInterrupted()) accepting.join(clock.in(ENOUGH));
      } catch (IOException e) {
        throw new WireBroken(address(), "closing the listener at", e);
      }
    }
  }
}
