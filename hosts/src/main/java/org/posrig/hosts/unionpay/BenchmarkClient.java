package org.posrig.hosts.unionpay;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.posrig.hosts.dialect.FrameForm;

/// One connection of a measurement: a request out, its answer in.
final class BenchmarkClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Socket socket;
  private final DataInputStream in;

  BenchmarkClient(String address) throws IOException {
    int colon = address.lastIndexOf(':');
    socket =
        new Socket(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    socket.setTcpNoDelay(true);
    socket.setSoTimeout((int) PATIENCE.toMillis());
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
  }

  byte[] ask(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    return frame(in);
  }

  /// The next frame, length prefix included.
  ///
  /// @throws java.io.EOFException when the far end has closed
  static byte[] frame(DataInputStream in) throws IOException {
    FrameForm form = UnionPayTable.dialect().frame();
    byte[] prefix = new byte[form.prefixBytes()];
    in.readFully(prefix);
    byte[] whole = java.util.Arrays.copyOf(prefix, prefix.length + form.length(prefix));
    in.readFully(whole, prefix.length, whole.length - prefix.length);
    return whole;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
