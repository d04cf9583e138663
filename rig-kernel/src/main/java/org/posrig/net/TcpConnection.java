package org.posrig.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import jdk.net.ExtendedSocketOptions;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.time.Stopped;
import org.posrig.wire.Connection;
import org.posrig.wire.WireAction;
import org.posrig.wire.WireBroken;

/// A socket as a wire. A far end that does not take a write within [#TAKING] is reset, and so is
/// one that is gone without a word: the system asks after it when nothing was said for a minute.
final class TcpConnection implements Connection {
  /// How long the far end may let a write wait.
  static final Duration TAKING = Duration.ofSeconds(5);

  private static final int SLICE_MILLIS = 200;
  private static final int ASK_AFTER_SECONDS = 60;
  private static final int ASK_AGAIN_SECONDS = 10;
  private static final int ASK_TIMES = 5;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final String name;
  private final RigClock clock;
  private final WriteWatch watch;
  private final ReentrantLock writing = new ReentrantLock();
  private volatile Deadline taken;

  private TcpConnection(Socket socket, RigClock clock, WriteWatch watch) throws IOException {
    this.socket = socket;
    this.clock = clock;
    this.watch = watch;
    this.taken = Deadline.never(clock);
    socket.setTcpNoDelay(true);
    this.in = socket.getInputStream();
    this.out = socket.getOutputStream();
    this.name = "tcp:" + socket.getRemoteSocketAddress();
  }

  /// @throws IOException when the far end is gone already; the socket is left to the caller
  static TcpConnection of(Socket socket, RigClock clock, WriteWatch watch) throws IOException {
    TcpConnection connection = new TcpConnection(socket, clock, watch);
    keepAlive(socket);
    watch.add(connection);
    return connection;
  }

  private static void keepAlive(Socket socket) throws IOException {
    socket.setKeepAlive(true);
    if (!socket.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE)) return;
    socket.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, ASK_AFTER_SECONDS);
    socket.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, ASK_AGAIN_SECONDS);
    socket.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, ASK_TIMES);
  }

  @Override
  public String name() {
    return name;
  }

  /// One write after the other, each whole.
  ///
  /// @throws WireBroken also when the far end did not take it within [#TAKING]; the connection is
  ///     reset then
  @Override
  public void write(byte[] bytes) {
    writing.lock();
    Deadline end = clock.in(TAKING);
    taken = end;
    try {
      out.write(bytes);
    } catch (IOException e) {
      if (end.passed())
        throw new WireBroken(
            name, WireAction.WRITE, Sentence.of("wire.not-taken", Value.text(TAKING.toSeconds())));
      throw new WireBroken(name, WireAction.WRITE, e);
    } finally {
      taken = Deadline.never(clock);
      writing.unlock();
    }
  }

  /// Ends a write that has waited too long: closing a socket wakes whoever writes to it.
  void resetIfStuck() {
    if (taken.passed()) reset();
  }

  @Override
  public int read(byte[] into, Deadline deadline) {
    // Short slices, since a stop cannot interrupt a socket's read.
    while (true) {
      if (Thread.currentThread().isInterrupted())
        throw new Stopped(Thread.currentThread().getName());
      long left = deadline.remaining().toMillis();
      try {
        socket.setSoTimeout(Math.clamp(left, 1, SLICE_MILLIS));
        return in.read(into);
      } catch (SocketTimeoutException _) {
        if (deadline.passed()) return 0;
      } catch (IOException e) {
        throw new WireBroken(name, WireAction.READ, e);
      }
    }
  }

  @Override
  public void endOutput() {
    try {
      socket.shutdownOutput();
    } catch (IOException e) {
      throw new WireBroken(name, WireAction.HALF_CLOSE, e);
    }
  }

  @Override
  public void reset() {
    try {
      socket.setSoLinger(true, 0);
    } catch (IOException _) {
      // already gone: closing is all that is left
    }
    close();
  }

  @Override
  public void close() {
    watch.remove(this);
    TcpNetwork.closeQuietly(socket);
  }
}
