package org.posrig.net;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Consumer;
import org.posrig.time.RigClock;
import org.posrig.time.Stopped;
import org.posrig.time.Task;
import org.posrig.wire.Connection;
import org.posrig.wire.WireAction;
import org.posrig.wire.WireBroken;

/// An ear on a real port. What keeps it from accepting a connection is the rig's trouble, is said
/// once, and passes: files and threads that are lacking now come back when other connections end.
final class TcpListener implements Network.Listening {
  private static final Duration ENOUGH = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final ServerSocket server;
  private final RigClock clock;
  private final WriteWatch watch;
  private final Consumer<Connection> onConnection;
  private final String address;
  private final Task accepting;
  private volatile boolean closing;
  private boolean deaf;

  TcpListener(
      ServerSocket server, RigClock clock, WriteWatch watch, Consumer<Connection> onConnection) {
    this.server = server;
    this.clock = clock;
    this.watch = watch;
    this.onConnection = onConnection;
    this.address = server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
    this.accepting = clock.start(name(), this::listen);
  }

  @Override
  public String address() {
    return address;
  }

  private String name() {
    return "listening at " + address;
  }

  private void listen() {
    try {
      while (!closing) hearOne();
    } catch (Stopped e) {
      throw e;
    } catch (IOException | RuntimeException | Error e) {
      if (!closing) throw new ListenerGone(address, e);
    } finally {
      TcpNetwork.closeQuietly(server);
    }
  }

  private void hearOne() throws IOException {
    try {
      welcome(server.accept());
      deaf = false;
    } catch (IOException | OutOfMemoryError e) {
      if (server.isClosed()) throw e;
      if (!deaf) tell(e);
      deaf = true;
      clock.pass(PAUSE);
    }
  }

  /// In a party of its own. Without a thread for it there is no connection.
  private void welcome(Socket socket) {
    boolean welcomed = false;
    try {
      Connection connection = TcpConnection.of(socket, clock, watch);
      clock.start("connection " + connection.name(), () -> onConnection.accept(connection));
      welcomed = true;
    } catch (IOException _) {
      // the far end was gone before it was heard
    } finally {
      if (!welcomed) TcpNetwork.closeQuietly(socket);
    }
  }

  /// A party that fails is how a clock is told of the rig's trouble.
  private void tell(Throwable cause) {
    WireBroken trouble = new WireBroken(address, WireAction.ACCEPT, cause);
    try {
      clock.start(name(), () -> fail(trouble));
    } catch (OutOfMemoryError _) {
      // no thread to say so: it is said when the next connection cannot be accepted
    }
  }

  private static void fail(WireBroken trouble) {
    throw trouble;
  }

  /// The kernel goes on listening while a thread still accepts: it is over when that has ended.
  @Override
  public void close() {
    closing = true;
    TcpNetwork.closeQuietly(server);
    if (!Thread.currentThread().isInterrupted()) accepting.join(clock.in(ENOUGH));
  }
}
