package org.posrig.run;

import java.nio.file.Path;
import java.time.Duration;
import org.posrig.result.RigTrouble;
import org.posrig.secret.LeakGate;
import org.posrig.text.Sentence;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.time.Signal;
import org.posrig.time.Task;
import org.posrig.time.WallClock;

/// Takes the gate through what is written already, beside the scenarios: on virtual time they wait
/// for each other now and then, and the scan at the end would have to wait for all of it.
final class LookAhead implements AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration MAY_END = Duration.ofMinutes(1);

  private final RigClock clock = new WallClock((_, _) -> {});
  private final Signal over = clock.signal();
  private final Task party;

  LookAhead(LeakGate gate, Path folder) {
    party = clock.start("look ahead", () -> look(gate, folder));
  }

  /// Failing costs nothing: the scan at the end reads what was not read here.
  private void look(LeakGate gate, Path folder) {
    while (!over.await(clock.in(EVERY))) gate.lookAhead(folder);
  }

  /// The gate is free again.
  @Override
  public void close() {
    over.raise();
    Deadline deadline = clock.in(MAY_END);
    if (!party.join(deadline))
      throw new RigTrouble(Sentence.of("run.looking-ahead", deadline.at().toString()));
  }
}
