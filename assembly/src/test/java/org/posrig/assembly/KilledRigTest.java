package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.posrig.history.History;
import org.posrig.history.HistoryFile;
import org.posrig.run.Judgement;
import org.posrig.run.Outcome;

/// A rig that is killed leaves no process, and histories that can be read.
@Timeout(600)
class KilledRigTest {
  private static final int MOMENTS = Integer.getInteger("posrig.kills", 8);

  @Test
  void a_rig_killed_at_any_moment_leaves_no_orphan_and_readable_histories(@TempDir Path folder)
      throws Exception {
    long seed = new SplittableRandom().nextInt(1_000_000);
    SplittableRandom random = new SplittableRandom(seed);
    int histories = 0;
    for (int moment = 0; moment < MOMENTS; moment++) {
      Path runs = folder.resolve("runs-" + moment);
      Process rig = start(runs, random.nextInt(1000));
      rig.waitFor(300 + random.nextInt(9_000), TimeUnit.MILLISECONDS);
      List<ProcessHandle> children = rig.descendants().toList();
      rig.destroyForcibly();
      assertThat(rig.waitFor(10, TimeUnit.SECONDS)).isTrue();
      for (ProcessHandle child : children) child.onExit().get(10, TimeUnit.SECONDS);
      histories += readable(runs, "seed " + seed + ", moment " + moment);
    }
    assertThat(histories).as("histories looked at, seed " + seed).isPositive();
    Process after = start(folder.resolve("after"), 1);
    assertThat(after.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(after.exitValue()).isZero();
  }

  private static Process start(Path runs, int seed) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "--enable-native-access=ALL-UNNAMED",
            "-Dposrig.home=" + House.ROOT,
            "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
            "-cp",
            System.getProperty("java.class.path"),
            "org.posrig.cli.Main",
            "run",
            "--name",
            "sale",
            "--seed",
            String.valueOf(seed),
            "--out",
            runs.toString())
        .redirectErrorStream(true)
        .redirectOutput(runs.resolveSibling(runs.getFileName() + ".log").toFile())
        .start();
  }

  private static int readable(Path runs, String when) throws IOException {
    if (!Files.isDirectory(runs)) return 0;
    int count = 0;
    try (Stream<Path> files = Files.walk(runs)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".jsonl")).toList()) {
        History history = HistoryFile.read(file);
        assertThat(Judgement.of(history).outcome())
            .as(when + " " + file)
            .isNotEqualTo(Outcome.FAILED);
        count++;
      }
    }
    return count;
  }
}
