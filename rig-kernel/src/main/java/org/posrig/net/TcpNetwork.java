package org.posrig.net;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.function.Consumer;
import org.posrig.text.Causes;
import org.posrig.text.Explained;
import org.posrig.text.Sentence;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.wire.Connection;
import org.posrig.wire.WireAction;
import org.posrig.wire.WireBroken;

/// Real sockets. Addresses are `host:port`.
public final class TcpNetwork implements Network {
  private static final int BACKLOG = 100;
  private final RigClock clock;
  private final WriteWatch watch;

  public TcpNetwork(RigClock clock) {
    this.clock = clock;
    this.watch = new WriteWatch(clock);
  }

  @Override
  public Listening listen(String address, Consumer<Connection> onConnection) {
    try {
      return new TcpListener(bound(address), clock, watch, onConnection);
    } catch (IOException e) {
      throw new WireBroken(address, WireAction.LISTEN, e);
    }
  }

  private static ServerSocket bound(String address) throws IOException {
    ServerSocket server = new ServerSocket();
    try {
      server.setReuseAddress(true);
      server.bind(parse(address), BACKLOG);
      return server;
    } catch (IOException e) {
      server.close();
      throw e;
    }
  }

  @Override
  public Connection dial(String address, Deadline deadline) {
    Socket socket = new Socket();
    boolean connected = false;
    try {
      int millis = Math.clamp(deadline.remaining().toMillis(), 1, Integer.MAX_VALUE);
      socket.connect(parse(address), millis);
      Connection connection = TcpConnection.of(socket, clock, watch);
      connected = true;
      return connection;
    } catch (SocketTimeoutException e) {
      throw new NotConnected(address, Sentence.of("error.no-answer"));
    } catch (IOException e) {
      throw new NotConnected(address, Causes.says(e));
    } finally {
      if (!connected) closeQuietly(socket);
    }
  }

  static void closeQuietly(Closeable socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // closing what never opened
    }
  }

  private static final class BadAddress extends IOException implements Explained {
    private static final long serialVersionUID = 1;

    private final String address;

    BadAddress(String address, Throwable cause) {
      super(address, cause);
      this.address = address;
    }

    @Override
    public Sentence says() {
      return Sentence.of("net.no-address", address);
    }
  }

  private static InetSocketAddress parse(String address) throws IOException {
    int colon = address.lastIndexOf(':');
    try {
      int port = Integer.parseInt(address.substring(colon + 1));
      return new InetSocketAddress(
          InetAddress.getByName(address.substring(0, Math.max(0, colon))), port);
    } catch (IllegalArgumentException e) {
      throw new BadAddress(address, e);
    }
  }
}
