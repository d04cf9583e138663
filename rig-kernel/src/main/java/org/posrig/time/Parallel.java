package org.posrig.time;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Does the same many times at once, each on a thread of its own.
public final class Parallel {
  private Parallel() {}

  /// Runs the body with each number from 0 on and waits for the end of all; then what the first of
  /// them threw comes out here.
  public static void run(String name, int times, IntConsumer body) {
    List<FutureTask<Void>> tasks =
        IntStream.range(0, times).mapToObj(at -> task(() -> body.accept(at))).toList();
    tasks.forEach(task -> Thread.ofPlatform().daemon().name(name).start(task));
    tasks.forEach(task -> await(name, task));
    tasks.forEach(task -> open(name, task));
  }

  private static FutureTask<Void> task(Runnable body) {
    return new FutureTask<>(body, null);
  }

  private static void await(String name, FutureTask<Void> task) {
    try {
      task.get();
    } catch (ExecutionException _) {
      // comes out when all have ended
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stopped(name);
    }
  }

  private static void open(String name, FutureTask<Void> ended) {
    if (ended.state() != Future.State.FAILED) return;
    switch (ended.exceptionNow()) {
      case RuntimeException cause -> throw cause;
      case Error cause -> throw cause;
      case Throwable other -> throw new IllegalStateException("running " + name, other);
    }
  }
}
