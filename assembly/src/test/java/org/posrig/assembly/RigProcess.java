package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.posrig.check.Judgement;
import org.posrig.history.History;
import org.posrig.history.HistoryFile;
import org.posrig.result.Outcome;

/// A rig in a process of its own, which plays the scenarios that have `sale` in their names.
///
/// @param runs where its runs go
record RigProcess(Process process, Path runs) {

  static RigProcess start(Path runs, int seed) throws IOException {
    return start("desk", runs, seed);
  }

  static RigProcess start(String bench, Path runs, int seed) throws IOException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dposrig.home=" + House.ROOT,
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                System.getProperty("java.class.path"),
                "org.posrig.cli.Main",
                "run",
                "--bench",
                bench,
                "--name",
                "sale",
                "--seed",
                String.valueOf(seed),
                "--out",
                runs.toString())
            .redirectErrorStream(true)
            .redirectOutput(log(runs).toFile())
            .start();
    return new RigProcess(process, runs);
  }

  private static Path log(Path runs) {
    return runs.resolveSibling(runs.getFileName() + ".log");
  }

  String said() throws IOException {
    return Files.readString(log(runs));
  }

  /// Until scenarios are played.
  void plays() throws IOException, InterruptedException {
    while (!said().contains("✓"))
      assertThat(process.waitFor(50, TimeUnit.MILLISECONDS)).as("ended").isFalse();
  }

  /// Its terminals: the one under test and those that are started ahead.
  List<ProcessHandle> children() {
    return process.descendants().toList();
  }

  /// @return its exit code
  int ends() throws InterruptedException {
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ended").isTrue();
    return process.exitValue();
  }

  static void areGone(List<ProcessHandle> children) throws Exception {
    for (ProcessHandle child : children) child.onExit().get(10, TimeUnit.SECONDS);
  }

  /// Reads every history that was left and judges it: none may accuse the terminal.
  ///
  /// @return how many there were
  int readable(String when) throws IOException {
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
