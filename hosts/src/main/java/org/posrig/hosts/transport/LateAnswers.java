package org.posrig.hosts.transport;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.time.Task;

/// Answers that wait for their time, each in its own party, so that nothing else waits with them.
final class LateAnswers {
  private final RigClock clock;
  private final List<Task> waiting = new CopyOnWriteArrayList<>();

  LateAnswers(RigClock clock) {
    this.clock = clock;
  }

  void after(Duration late, Runnable send) {
    waiting.removeIf(Task::ended);
    waiting.add(clock.start("late answer", () -> passThen(late, send)));
  }

  private void passThen(Duration late, Runnable send) {
    clock.pass(late);
    send.run();
  }

  void stop() {
    waiting.forEach(Task::stop);
  }

  /// After [#stop], until none is left.
  void join(Deadline deadline) {
    waiting.forEach(party -> party.join(deadline));
  }
}
