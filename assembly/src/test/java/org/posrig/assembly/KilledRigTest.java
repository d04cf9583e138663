package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.time.Stopwatch;

/// A rig that is killed leaves no process, and histories that can be read; a terminal that somebody
/// else kills is the rig's trouble. `-Dposrig.kills=50` for a longer series.
@Timeout(900)
class KilledRigTest {
  private static final int MOMENTS = Integer.getInteger("posrig.kills", 8);

  private final long seed = new SplittableRandom().nextInt(1_000_000);
  private final SplittableRandom random = new SplittableRandom(seed);

  @Test
  void a_rig_killed_at_any_moment_leaves_no_orphan_and_readable_histories(@TempDir Path folder)
      throws Exception {
    int whole = millisOfARun(folder.resolve("before"));
    int histories = 0;
    int children = 0;
    for (int moment = 0; moment < MOMENTS; moment++) {
      RigProcess rig = RigProcess.start(folder.resolve("runs-" + moment), random.nextInt(1000));
      rig.process().waitFor(300 + random.nextInt(whole), TimeUnit.MILLISECONDS);
      List<ProcessHandle> terminals = rig.children();
      rig.process().destroyForcibly();
      assertThat(rig.ends()).isNotZero();
      RigProcess.areGone(terminals);
      histories += rig.readable("seed " + seed + ", moment " + moment);
      children += terminals.size();
    }
    assertThat(histories).as("histories looked at, seed " + seed).isPositive();
    assertThat(children).as("terminals looked for, seed " + seed).isPositive();
    assertThat(RigProcess.start(folder.resolve("after"), 1).ends()).isZero();
  }

  /// As long as it takes on this machine, which may be busy; the end of a long one is much like its
  /// middle.
  private static int millisOfARun(Path runs) throws Exception {
    Stopwatch watch = new Stopwatch();
    assertThat(RigProcess.start(runs, 1).ends()).isZero();
    return (int) Math.min(15_000, watch.nanos() / 1_000_000);
  }

  @Test
  void a_terminal_killed_by_somebody_else_at_any_moment_is_the_rigs_trouble(@TempDir Path folder)
      throws Exception {
    RigProcess rig = RigProcess.start(folder.resolve("runs"), random.nextInt(1000));
    int killed = 0;
    while (killed < MOMENTS
        && !rig.process().waitFor(500 + random.nextInt(1_500), TimeUnit.MILLISECONDS))
      killed += kill(rig.children());
    List<ProcessHandle> terminals = rig.children();
    assertThat(killed).as("terminals killed, seed " + seed).isPositive();
    assertThat(rig.ends()).as("seed " + seed).isIn(0, 2);
    RigProcess.areGone(terminals);
    assertThat(rig.readable("seed " + seed)).isPositive();
    assertThat(RigProcess.start(folder.resolve("after"), 1).ends()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"desk", "twin"})
  void an_interrupted_rig_ends_in_order_and_names_what_is_left(String bench, @TempDir Path folder)
      throws Exception {
    RigProcess rig = RigProcess.start(bench, folder.resolve("runs"), random.nextInt(1000));
    rig.plays();
    List<ProcessHandle> terminals = rig.children();
    rig.process().destroy();
    assertThat(rig.ends()).isEqualTo(143); // as a shell tells SIGTERM
    RigProcess.areGone(terminals);
    assertThat(rig.said()).contains("interrupted; there is no report").doesNotContain("Exception");
    assertThat(rig.runs().resolve("latest/history")).isNotEmptyDirectory();
    assertThat(rig.readable("seed " + seed)).isPositive();
  }

  private int kill(List<ProcessHandle> terminals) {
    if (terminals.isEmpty()) return 0;
    return terminals.get(random.nextInt(terminals.size())).destroyForcibly() ? 1 : 0;
  }
}
