package org.posrig.drivers.tty;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.wire.WireAction;
import org.posrig.wire.WireBroken;

/// The master side of one pseudo-terminal: a file descriptor and what may be done with it. It never
/// waits longer than its caller says.
///
/// A descriptor that is closed while another thread uses it may already be another file: use shares
/// a lock, closing takes it alone.
final class PtyMaster implements AutoCloseable {
  private static final String PTY = "pty";

  // struct termios has 60 bytes on Linux with glibc; four times that is enough for every C library.
  private static final long TERMIOS_BYTES = 256;
  private static final long POLL_FD_BYTES = 8;
  private static final long POLL_EVENTS = 4;
  private static final long POLL_REVENTS = 6;
  private static final int PATH_BYTES = 128;

  private final Libc libc;
  private final int fd;
  private final String path;
  private final ReadWriteLock use = new ReentrantReadWriteLock();
  private boolean closed;

  private PtyMaster(Libc libc, int fd) {
    this.libc = libc;
    this.fd = fd;
    this.path = prepare();
  }

  /// Opens a new pseudo-terminal, raw from its first byte: bytes that come before the far end opens
  /// must not be echoed.
  static PtyMaster open() {
    Libc libc = new Libc();
    Libc.Result opened =
        libc.openPt(Libc.O_RDWR | Libc.O_NOCTTY | Libc.O_CLOEXEC | Libc.O_NONBLOCK);
    if (opened.failed()) throw broken(PTY, WireAction.OPEN, opened);
    return new PtyMaster(libc, (int) opened.value());
  }

  private String prepare() {
    try (Arena arena = Arena.ofConfined()) {
      need(libc.grantPt(fd), WireAction.SET_UP);
      need(libc.unlockPt(fd), WireAction.SET_UP);
      MemorySegment name = arena.allocate(PATH_BYTES);
      need(libc.ptsName(fd, name), WireAction.SET_UP);
      MemorySegment termios = arena.allocate(TERMIOS_BYTES);
      need(libc.getAttributes(fd, termios), WireAction.SET_UP);
      libc.makeRaw(termios);
      need(libc.setAttributesNow(fd, termios), WireAction.MAKE_RAW);
      touchFarEnd(name);
      return name.getString(0);
    } catch (WireBroken e) {
      libc.close(fd);
      throw e;
    }
  }

  // Only a far end that was open once and is closed shows as "nobody there" (POLLHUP).
  private void touchFarEnd(MemorySegment path) {
    Libc.Result far = libc.open(path, Libc.O_RDWR | Libc.O_NOCTTY | Libc.O_CLOEXEC);
    need(far, WireAction.OPEN_FAR_END);
    need(libc.close((int) far.value()), WireAction.CLOSE_FAR_END);
  }

  private static void need(Libc.Result result, WireAction action) {
    if (result.failed()) throw broken(PTY, action, result);
  }

  private static WireBroken broken(String wire, WireAction action, Libc.Result result) {
    return new WireBroken(wire, action, Sentence.of("pty.errno", Value.text(result.errno())));
  }

  /// The far end's path: `/dev/pts/4`.
  String path() {
    return path;
  }

  /// How the far end stands.
  enum Far {
    /// Nobody has opened it, or who had it has closed it.
    AWAY,
    /// It is there, and it is not the moment to do what was asked for.
    THERE,
    /// It is there, and what was asked for can be done at once.
    READY
  }

  Far awaitInput(int millis) {
    return await(Libc.POLLIN, millis);
  }

  Far awaitRoom(int millis) {
    return await(Libc.POLLOUT, millis);
  }

  private Far await(short events, int millis) {
    use.readLock().lock();
    try (Arena arena = Arena.ofConfined()) {
      checkOpen(WireAction.WAIT);
      MemorySegment poll = arena.allocate(POLL_FD_BYTES, Integer.BYTES);
      poll.set(JAVA_INT, 0, fd);
      poll.set(JAVA_SHORT, POLL_EVENTS, events);
      Libc.Result result = libc.poll(poll, millis);
      if (result.failed() && result.errno() != Libc.EINTR)
        throw broken(path, WireAction.WAIT, result);
      return far(poll.get(JAVA_SHORT, POLL_REVENTS), events);
    } finally {
      use.readLock().unlock();
    }
  }

  // Input that was written before the far end closed is still there to be read: it comes first.
  private static Far far(short seen, short events) {
    if (events == Libc.POLLIN && (seen & Libc.POLLIN) != 0) return Far.READY;
    if ((seen & Libc.POLLHUP) != 0) return Far.AWAY;
    return (seen & events) != 0 ? Far.READY : Far.THERE;
  }

  /// How many bytes were read; 0 when there are none.
  int read(byte[] into) {
    use.readLock().lock();
    try (Arena arena = Arena.ofConfined()) {
      checkOpen(WireAction.READ);
      MemorySegment buffer = arena.allocate(into.length);
      int count = count(libc.read(fd, buffer, into.length), WireAction.READ);
      MemorySegment.copy(buffer, JAVA_BYTE, 0, into, 0, count);
      return count;
    } finally {
      use.readLock().unlock();
    }
  }

  /// How many bytes were written; 0 when there is no room.
  int write(byte[] bytes, int from) {
    use.readLock().lock();
    try (Arena arena = Arena.ofConfined()) {
      checkOpen(WireAction.WRITE);
      int length = bytes.length - from;
      MemorySegment buffer = arena.allocate(length);
      MemorySegment.copy(bytes, from, buffer, JAVA_BYTE, 0, length);
      return count(libc.write(fd, buffer, length), WireAction.WRITE);
    } finally {
      use.readLock().unlock();
    }
  }

  // EIO is how the kernel says that nobody has the far end open.
  private int count(Libc.Result result, WireAction action) {
    if (!result.failed()) return (int) result.value();
    return switch (result.errno()) {
      case Libc.EAGAIN, Libc.EINTR, Libc.EIO -> 0;
      default -> throw broken(path, action, result);
    };
  }

  private void checkOpen(WireAction action) {
    if (closed) throw new WireBroken(path, action, Sentence.of("wire.closed-here"));
  }

  @Override
  public void close() {
    use.writeLock().lock();
    try {
      if (!closed) libc.close(fd);
      closed = true;
    } finally {
      use.writeLock().unlock();
    }
  }
}
