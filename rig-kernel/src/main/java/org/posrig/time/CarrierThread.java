package org.posrig.time;

import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Lets the parties of one clock run on the thread that made it: while that thread waits for its
/// turn, it carries the virtual threads of the others. The turn then goes on without waking another
/// thread, and two clocks on two threads do not disturb each other.
///
/// The Java machine has no public way to say who carries a virtual thread, only one for its own
/// tests, which `--add-opens java.base/java.lang=ALL-UNNAMED` opens. Without it, or on a virtual
/// thread, the turns are the same and slower (ADR 7).
///
/// Who makes a clock must hold no monitor while it waits, and must not be interrupted: a thread
/// that carries others lends them both.
final class CarrierThread implements Executor {
  private static final @Nullable Constructor<?> BUILDER = builder();

  private final Thread owner = Thread.currentThread();
  private final boolean carries = BUILDER != null && !owner.isVirtual();
  private final Queue<Runnable> ready = new ConcurrentLinkedQueue<>();
  private volatile boolean waits;

  private static @Nullable Constructor<?> builder() {
    try {
      Class<?> type = Class.forName("java.lang.ThreadBuilders$VirtualThreadBuilder");
      Constructor<?> builder = type.getDeclaredConstructor(Executor.class);
      builder.setAccessible(true);
      return builder;
    } catch (ReflectiveOperationException | InaccessibleObjectException _) {
      return null;
    }
  }

  /// A virtual thread of this lane, not yet started.
  Thread thread(String name, Runnable body) {
    return builderOfThreads().name(name).unstarted(body);
  }

  private Thread.Builder.OfVirtual builderOfThreads() {
    Constructor<?> builder = BUILDER;
    if (builder == null || !carries) return Thread.ofVirtual();
    try {
      return (Thread.Builder.OfVirtual) builder.newInstance(this);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("making a virtual thread on " + owner, e);
    }
  }

  /// Called by the machine when a virtual thread of this lane can go on.
  @Override
  public void execute(Runnable goOn) {
    ready.add(goOn);
    if (waits) LockSupport.unpark(owner);
  }

  /// Lets a thread of this lane go on that waits in [#pause].
  void resume(Thread thread) {
    if (thread != owner || !carries) LockSupport.unpark(thread);
  }

  /// Waits for an occasion to look again: a thread that carries others lets one of them run until
  /// it waits.
  void pause() {
    if (!carries || Thread.currentThread() != owner) LockSupport.park(this);
    else carry();
  }

  private void carry() {
    Runnable next = ready.poll();
    if (next != null) next.run();
    else awaitOne();
  }

  private void awaitOne() {
    waits = true;
    if (ready.isEmpty()) LockSupport.park(this);
    waits = false;
  }
}
