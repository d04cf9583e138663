package org.posrig.time;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Plays on virtual time from a virtual thread: the turn goes from one virtual thread to another
/// some ten times faster than to a platform thread and back.
public final class OwnThread {
  private OwnThread() {}

  /// Runs the body on a virtual thread and waits for its end; what it throws comes out here.
  public static void run(String name, Runnable body) {
    FutureTask<Void> task = new FutureTask<>(body, null);
    Thread thread = Thread.ofVirtual().name(name).start(task);
    try {
      task.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException("running " + name, e);
      }
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new Stopped(name);
    }
  }
}
