package org.posrig.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.posrig.text.Causes;
import org.posrig.time.WallClock;

/// What the script `./rig` and this program say to each other: an exit code counts only when this
/// program gave it, and the program does not outlive the script.
///
/// @param pid of the script; 0 when something else started this program
/// @param mark a file that stands as long as no exit code was given, and that is not empty before
///     the program begins; no name without the script
record Launcher(long pid, String mark) {
  private static final Duration EVERY = Duration.ofMillis(250);

  /// As a shell tells that a process was killed.
  private static final int KILLED = 137;

  static Launcher told() {
    return new Launcher(
        Long.getLong("posrig.launcher", 0), System.getProperty("posrig.no-verdict", ""));
  }

  /// The program begins.
  void began() {
    mark(file -> Files.write(file, new byte[0]));
    watch();
  }

  /// Ends the program in order when the script is gone: whoever killed it cannot reach us.
  private void watch() {
    if (pid == 0 || parent() != pid) return;
    WallClock clock = new WallClock((_, _) -> {});
    clock.start(
        "launcher",
        () -> {
          while (parent() == pid) clock.pass(EVERY);
          System.exit(KILLED);
        });
  }

  private static long parent() {
    return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L);
  }

  /// The exit code is this program's own word.
  void verdict() {
    mark(Files::deleteIfExists);
  }

  private interface Work {
    void at(Path file) throws IOException;
  }

  private void mark(Work work) {
    if (mark.isEmpty()) return;
    try {
      work.at(Path.of(mark));
    } catch (IOException e) {
      System.err.println("rig: " + mark + " for the launcher: " + Causes.of(e));
    }
  }
}
