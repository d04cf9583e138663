package org.posrig.time;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Does the same many times at once, each on a thread of its own.
public final class Abreast {
  private Abreast() {}

  /// Runs the body with each number from 0 on and waits for the end of each; what one of them
  /// throws comes out here at once.
  public static void run(String name, int times, IntConsumer body) {
    List<FutureTask<Void>> tasks =
        IntStream.range(0, times).mapToObj(at -> task(() -> body.accept(at))).toList();
    List<Thread> threads =
        tasks.stream().map(task -> Thread.ofPlatform().daemon().name(name).start(task)).toList();
    try {
      tasks.forEach(task -> await(name, task));
    } catch (Stopped e) {
      threads.forEach(Thread::interrupt);
      throw e;
    }
  }

  private static FutureTask<Void> task(Runnable body) {
    return new FutureTask<>(body, null);
  }

  private static void await(String name, FutureTask<Void> task) {
    try {
      task.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException("running " + name, e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stopped(name);
    }
  }
}
