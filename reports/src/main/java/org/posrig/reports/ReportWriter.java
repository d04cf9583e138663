package org.posrig.reports;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.posrig.result.RigTrouble;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.time.Stopped;

/// Writes beside the run, in order, on a thread of its own: the next scenario need not wait for the
/// pictures of the last one.
final class ReportWriter {
  private static final int MOST_WAITING = 32;
  private static final Duration MAY_TAKE = Duration.ofMinutes(2);

  private final ExecutorService hand =
      Executors.newSingleThreadExecutor(
          work -> Thread.ofPlatform().name("reports").daemon(true).unstarted(work));
  private final Semaphore room = new Semaphore(MOST_WAITING);
  private final AtomicReference<@Nullable RigTrouble> failed = new AtomicReference<>();

  /// Has it written when its turn comes; waits while too much is waiting.
  ///
  /// @throws RigTrouble when nothing gets written any more
  void write(String what, Runnable work) {
    waitFor(Sentence.of("report.stuck", what), () -> take(room));
    hand.execute(() -> doIt(what, work));
  }

  private static boolean take(Semaphore room) throws InterruptedException {
    return room.tryAcquire(MAY_TAKE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void doIt(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      failed.compareAndSet(null, new RigTrouble(Sentence.of("report.writing", what), e));
    } finally {
      room.release();
    }
  }

  /// Waits until all is written that could be.
  ///
  /// @throws RigTrouble when it does not come to an end
  void end() {
    hand.shutdown();
    waitFor(
        Sentence.of("report.unwritten"),
        () -> hand.awaitTermination(MAY_TAKE.toMillis(), TimeUnit.MILLISECONDS));
  }

  /// @throws RigTrouble when something could not be written: the first of it
  void complain() {
    RigTrouble first = failed.get();
    if (first != null) throw first;
  }

  private interface Wait {
    boolean ended() throws InterruptedException;
  }

  private static void waitFor(Sentence otherwise, Wait wait) {
    try {
      if (!wait.ended())
        throw new RigTrouble(
            Sentence.of("report.after", Value.part(otherwise), Value.text(MAY_TAKE.toSeconds())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stopped(Thread.currentThread().getName());
    }
  }
}
