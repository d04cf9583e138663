package org.posrig.drivers.tty;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.posrig.text.Sentence;
import org.posrig.time.Deadline;
import org.posrig.time.Inbox;
import org.posrig.time.RigClock;
import org.posrig.wire.Wire;
import org.posrig.wire.WireAction;
import org.posrig.wire.WireBroken;

/// An open serial port. Each failure of jSerialComm, which answers `false` or a number, becomes a
/// [WireBroken] here and nowhere else.
///
/// A party of its own takes bytes from the port: the kernel's read timeouts have steps of 100 ms, a
/// deadline does not. Closing waits for such a step. Another party writes, since the kernel holds a
/// write for as long as the device reads nothing.
final class SerialWire implements Wire {
  private static final int STEP_MILLIS = 100;
  private static final int NO_TIMEOUT = 0;
  // Progress is seen in steps of this: the kernel says nothing before it has taken all.
  private static final int CHUNK = 256;
  private static final Duration DRAINS_WITHIN = Duration.ofMillis(500);
  private static final Duration DRAIN_STEP = Duration.ofMillis(2);
  private static final Duration CLOSES_WITHIN = Duration.ofSeconds(2);
  private static final byte[] GONE = {};

  private final String path;
  private final SerialPort port;
  private final Framing framing;
  private final FlowControl flow;
  private final RigClock clock;
  private final Inbox<byte[]> arrived;
  private final SerialOutput output;
  private final AtomicBoolean closing = new AtomicBoolean();
  // A descriptor that is closed under a reading thread may already be the next port's: that
  // thread would take the next port's bytes.
  private final ReadWriteLock use = new ReentrantReadWriteLock();
  private byte[] chunk = {};
  private int taken;
  private volatile boolean closed;

  private SerialWire(
      String path, SerialPort port, Framing framing, FlowControl flow, RigClock clock) {
    this.path = path;
    this.port = port;
    this.framing = framing;
    this.flow = flow;
    this.clock = clock;
    this.arrived = new Inbox<>(clock);
    this.output = new SerialOutput(name(), clock, bytes -> port.writeBytes(bytes, bytes.length));
    clock.start(name() + " arrives", this::pump);
  }

  /// Opens a port; bytes that wait in it are thrown away.
  static SerialWire open(String path, Framing framing, FlowControl flow, RigClock clock) {
    if (!Files.exists(Path.of(path)))
      throw broken(path, WireAction.OPEN, Sentence.of("serial.no-port"));
    SerialPort port = find(path);
    port.setComPortParameters(
        framing.baud(), framing.dataBits(), framing.stopBits(), framing.parity());
    port.setFlowControl(flow.code());
    port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, STEP_MILLIS, NO_TIMEOUT);
    if (!port.openPort(0))
      throw broken(path, WireAction.OPEN, Sentence.of("serial.refused", code(port)));
    if (!port.flushIOBuffers())
      throw closing(port, broken(path, WireAction.EMPTY, Sentence.of("serial.code", code(port))));
    return new SerialWire(path, port, framing, flow, clock);
  }

  private static SerialPort find(String path) {
    try {
      return SerialPort.getCommPort(path);
    } catch (SerialPortInvalidPortException e) {
      throw new WireBroken("serial:" + path, WireAction.OPEN, e);
    }
  }

  private static WireBroken closing(SerialPort port, WireBroken broken) {
    port.closePort();
    return broken;
  }

  private static WireBroken broken(String path, WireAction action, Sentence seen) {
    return new WireBroken("serial:" + path, action, seen);
  }

  /// The error and where jSerialComm met it: `13/4`.
  private static String code(SerialPort port) {
    return port.getLastErrorCode() + "/" + port.getLastErrorLocation();
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
      checkOpen(WireAction.WRITE);
      at += writeSome(bytes, at, Math.min(CHUNK, bytes.length - at));
    }
  }

  private int writeSome(byte[] bytes, int from, int length) {
    Duration limit = flow.patience().plus(framing.time(length).multipliedBy(2));
    OptionalInt count = output.write(bytes, from, length, limit);
    checkOpen(WireAction.WRITE);
    int taken = count.orElseThrow(() -> broken(path, WireAction.WRITE, flow.says()));
    if (taken <= 0)
      throw broken(path, WireAction.WRITE, Sentence.of("serial.takes-no-more", code(port)));
    return taken;
  }

  @Override
  public int read(byte[] into, Deadline deadline) {
    checkOpen(WireAction.READ);
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
    checkOpen(WireAction.READ);
    return broken(path, WireAction.READ, Sentence.of("serial.gone", code(port)));
  }

  private void checkOpen(WireAction action) {
    if (closed) throw broken(path, action, Sentence.of("wire.closed-here"));
  }

  /// Lets go of the port at once for whoever uses it; what the kernel takes longer for goes on
  /// behind.
  @Override
  public void close() {
    if (closing.getAndSet(true)) return;
    boolean stopped = Thread.interrupted();
    try {
      clock.start(name() + " closes", this::shut).join(clock.in(CLOSES_WITHIN));
    } finally {
      closed = true;
      if (stopped) Thread.currentThread().interrupt();
    }
  }

  // Closing throws away what the line has not sent yet: a relay's last command, for instance. A
  // write that is stuck is woken by closing, and gets none of the port's bytes out any more.
  private void shut() {
    drain(clock.in(DRAINS_WITHIN));
    closed = true;
    output.end();
    use.writeLock().lock();
    try {
      port.closePort();
    } finally {
      use.writeLock().unlock();
    }
  }

  private void drain(Deadline deadline) {
    while (!output.isStuck() && port.bytesAwaitingWrite() > 0 && !deadline.passed())
      clock.pass(DRAIN_STEP);
  }
}
