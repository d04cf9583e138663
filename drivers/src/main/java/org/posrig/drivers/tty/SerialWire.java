package org.posrig.drivers.tty;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.posrig.time.Deadline;
import org.posrig.time.Inbox;
import org.posrig.time.RigClock;
import org.posrig.wire.Wire;
import org.posrig.wire.WireBroken;

/// An open serial port. Each failure of jSerialComm, which answers `false` or a number, becomes a
/// [WireBroken] here and nowhere else.
///
/// A party of its own takes bytes from the port: the kernel's read timeouts have steps of 100 ms, a
/// deadline does not. Closing waits for such a step.
final class SerialWire implements Wire {
  private static final int STEP_MILLIS = 100;
  private static final int NO_TIMEOUT = 0;
  private static final byte[] GONE = {};

  private final String path;
  private final SerialPort port;
  private final Inbox<byte[]> arrived;
  // A descriptor that is closed under a reading thread may already be the next port's: that
  // thread would take the next port's bytes.
  private final ReadWriteLock use = new ReentrantReadWriteLock();
  private byte[] chunk = {};
  private int taken;
  private volatile boolean closed;

  private SerialWire(String path, SerialPort port, RigClock clock) {
    this.path = path;
    this.port = port;
    this.arrived = new Inbox<>(clock);
    clock.start(name() + " arrives", this::pump);
  }

  /// Opens a port; bytes that wait in it are thrown away.
  static SerialWire open(String path, Framing framing, RigClock clock) {
    if (!Files.exists(Path.of(path)))
      throw broken(
          path, "opening", "there is no such port; ls /dev/serial/by-id tells what is plugged in");
    SerialPort port = find(path);
    port.setComPortParameters(
        framing.baud(), framing.dataBits(), framing.stopBits(), framing.parity());
    port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, STEP_MILLIS, NO_TIMEOUT);
    if (!port.openPort(0))
      throw broken(
          path,
          "opening",
          "refused ("
              + code(port)
              + "); does another program hold it, and may this user (group dialout) use it?");
    if (!port.flushIOBuffers()) throw closing(port, broken(path, "emptying", code(port)));
    return new SerialWire(path, port, clock);
  }

  private static SerialPort find(String path) {
    try {
      return SerialPort.getCommPort(path);
    } catch (SerialPortInvalidPortException e) {
      throw new WireBroken("serial:" + path, "opening", e);
    }
  }

  private static WireBroken closing(SerialPort port, WireBroken broken) {
    port.closePort();
    return broken;
  }

  private static WireBroken broken(String path, String action, String seen) {
    return new WireBroken("serial:" + path, action, seen);
  }

  private static String code(SerialPort port) {
    return "code " + port.getLastErrorCode() + " at " + port.getLastErrorLocation();
  }

  private void pump() {
    byte[] buffer = new byte[1024];
    int count = 0;
    while (count >= 0 && !closed) {
      count = readSome(buffer);
      if (count > 0) arrived.put(Arrays.copyOf(buffer, count));
    }
    arrived.put(GONE);
  }

  private int readSome(byte[] buffer) {
    use.readLock().lock();
    try {
      return closed ? -1 : port.readBytes(buffer, buffer.length);
    } finally {
      use.readLock().unlock();
    }
  }

  @Override
  public String name() {
    return "serial:" + path;
  }

  @Override
  public void write(byte[] bytes) {
    for (int at = 0; at < bytes.length; ) {
      int count = writeSome(bytes, at);
      if (count <= 0) throw broken(path, "writing to", "it took no more (" + code(port) + ")");
      at += count;
    }
  }

  private int writeSome(byte[] bytes, int from) {
    use.readLock().lock();
    try {
      checkOpen("writing to");
      return port.writeBytes(bytes, bytes.length - from, from);
    } finally {
      use.readLock().unlock();
    }
  }

  @Override
  public int read(byte[] into, Deadline deadline) {
    checkOpen("reading from");
    if (taken == chunk.length && !next(deadline)) return 0;
    int count = Math.min(into.length, chunk.length - taken);
    System.arraycopy(chunk, taken, into, 0, count);
    taken += count;
    return count;
  }

  private boolean next(Deadline deadline) {
    Optional<byte[]> came = arrived.take(deadline);
    if (came.isEmpty()) return false;
    chunk = came.get();
    taken = 0;
    if (chunk == GONE) throw gone();
    return true;
  }

  // What is gone stays gone: the next read learns it too.
  private WireBroken gone() {
    arrived.put(GONE);
    checkOpen("reading from");
    return broken(path, "reading from", "the port is gone (" + code(port) + ")");
  }

  private void checkOpen(String action) {
    if (closed) throw broken(path, action, "closed at this end");
  }

  @Override
  public void close() {
    closed = true;
    use.writeLock().lock();
    try {
      port.closePort();
    } finally {
      use.writeLock().unlock();
    }
  }
}
