package org.posrig.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.posrig.time.Deadline;
import org.posrig.time.Stopped;
import org.posrig.wire.Connection;
import org.posrig.wire.WireBroken;

/// A socket as a wire.
final class TcpConnection implements Connection {
  private static final int SLICE_MILLIS = 200;
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final String name;

  TcpConnection(Socket socket) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
    this.in = socket.getInputStream();
    this.out = socket.getOutputStream();
    this.name = "tcp:" + socket.getRemoteSocketAddress();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void write(byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new WireBroken(name, "writing to", e);
    }
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
        throw new WireBroken(name, "reading from", e);
      }
    }
  }

  @Override
  public void endOutput() {
    try {
      socket.shutdownOutput();
    } catch (IOException e) {
      throw new WireBroken(name, "half-closing", e);
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
    TcpNetwork.closeQuietly(socket);
  }
}
