package org.posrig.drivers.tty;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.posrig.result.RigTrouble;
import org.posrig.text.Sentence;

/// The C library's calls that make and serve a pseudo-terminal. Linux on amd64 and arm64: the two
/// share the values of the constants and the layout of `pollfd`; `termios` is only passed through.
final class Libc {
  static final int EINTR = 4;
  static final int EIO = 5;
  static final int EAGAIN = 11;

  static final int O_RDWR = 0x2;
  static final int O_NOCTTY = 0x100;
  static final int O_NONBLOCK = 0x800;
  static final int O_CLOEXEC = 0x80000;

  static final short POLLIN = 0x1;
  static final short POLLOUT = 0x4;
  static final short POLLHUP = 0x10;

  private static final Linker LINKER = Linker.nativeLinker();
  private static final Linker.Option CAPTURE = Linker.Option.captureCallState("errno");
  private static final MemoryLayout STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO =
      STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

  private final MethodHandle openPt =
      call("posix_openpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
  private final MethodHandle grantPt = call("grantpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
  private final MethodHandle unlockPt = call("unlockpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
  private final MethodHandle ptsName =
      call("ptsname_r", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG));
  private final MethodHandle getAttributes =
      call("tcgetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
  private final MethodHandle makeRaw = call("cfmakeraw", FunctionDescriptor.ofVoid(ADDRESS));
  private final MethodHandle setAttributes =
      call("tcsetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS));
  private final MethodHandle poll =
      call("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
  private final MethodHandle read =
      call("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
  private final MethodHandle write =
      call("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
  private final MethodHandle open =
      call(
          "open",
          FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT),
          Linker.Option.firstVariadicArg(2));
  private final MethodHandle close = call("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

  /// What a call came back with.
  ///
  /// @param errno of a call that returned a negative value
  record Result(long value, int errno) {
    boolean failed() {
      return value < 0;
    }
  }

  @SuppressWarnings("restricted") // calling the C library is what this class is for
  private static MethodHandle call(
      String function, FunctionDescriptor descriptor, Linker.Option... more) {
    Linker.Option[] options = Arrays.copyOf(more, more.length + 1);
    options[more.length] = CAPTURE;
    return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(function), descriptor, options);
  }

  /// A call that returns an int or a long, with the errno that it left.
  private interface Call {
    long with(MemorySegment state) throws Throwable;
  }

  private static Result run(Call call) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(STATE);
      long value = call.with(state);
      return new Result(value, (int) ERRNO.get(state, 0L));
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new RigTrouble(Sentence.of("serial.library"), e);
    }
  }

  Result openPt(int flags) {
    return run(state -> (int) openPt.invokeExact(state, flags));
  }

  Result grantPt(int fd) {
    return run(state -> (int) grantPt.invokeExact(state, fd));
  }

  Result unlockPt(int fd) {
    return run(state -> (int) unlockPt.invokeExact(state, fd));
  }

  /// The return value is the error code itself.
  Result ptsName(int fd, MemorySegment into) {
    return run(state -> -(int) ptsName.invokeExact(state, fd, into, into.byteSize()));
  }

  Result getAttributes(int fd, MemorySegment termios) {
    return run(state -> (int) getAttributes.invokeExact(state, fd, termios));
  }

  void makeRaw(MemorySegment termios) {
    run(
        state -> {
          makeRaw.invokeExact(state, termios);
          return 0;
        });
  }

  Result setAttributesNow(int fd, MemorySegment termios) {
    return run(state -> (int) setAttributes.invokeExact(state, fd, 0, termios));
  }

  /// @param pollFd one `struct pollfd`
  Result poll(MemorySegment pollFd, int millis) {
    return run(state -> (int) poll.invokeExact(state, pollFd, 1L, millis));
  }

  Result read(int fd, MemorySegment into, long count) {
    return run(state -> (long) read.invokeExact(state, fd, into, count));
  }

  Result write(int fd, MemorySegment from, long count) {
    return run(state -> (long) write.invokeExact(state, fd, from, count));
  }

  /// @param path ends with a zero byte
  Result open(MemorySegment path, int flags) {
    return run(state -> (int) open.invokeExact(state, path, flags));
  }

  Result close(int fd) {
    return run(state -> (int) close.invokeExact(state, fd));
  }
}
