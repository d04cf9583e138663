package org.posrig.terminal;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.posrig.result.RigTrouble;
import org.posrig.text.Sentence;

/// Terminal processes, started ahead: one waits for its setup while another works, so that a
/// power-on costs no start of a Java machine. A process whose rig is gone reads the end of its
/// input and halts.
public final class SpareTerminals implements AutoCloseable {
  private static final Duration MAY_WRITE = Duration.ofSeconds(60);

  private final List<String> command;
  private final File log;
  private final int ahead;
  private final Deque<StartedTerminal> waiting = new ArrayDeque<>();
  private boolean closed;

  /// @param command starts a terminal that reads its setup from its input
  /// @param log where what the processes say is appended
  /// @param ahead how many wait
  public SpareTerminals(List<String> command, File log, int ahead) {
    this.command = List.copyOf(command);
    this.log = log;
    this.ahead = TerminalCache.told().rehearsing() ? 0 : ahead;
  }

  /// The command that starts this very program again, as a terminal.
  ///
  /// @param main the class that reads a terminal's setup from its input
  public static List<String> thisProgram(Class<?> main) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx128m",
            "-Duser.language=en",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8"));
    command.addAll(TerminalCache.told().options());
    for (String property : List.of("java.io.tmpdir", "posrig.home", "file.encoding"))
      command.add("-D" + property + "=" + System.getProperty(property, ""));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    return command;
  }

  /// A process that waits for its setup.
  ///
  /// @throws RigTrouble when the run is over
  synchronized StartedTerminal take() {
    if (closed) throw new RigTrouble(Sentence.of("terminal.run-ends"));
    fill(1);
    StartedTerminal started = waiting.remove();
    fill(ahead);
    return started;
  }

  private void fill(int wanted) {
    while (!closed && waiting.size() < wanted) waiting.add(StartedTerminal.start(command, log));
  }

  /// The supply goes: kills a process that was at work. At a rehearsal it loses its rig instead
  /// and writes the cache as it halts.
  static void cut(StartedTerminal started) {
    if (TerminalCache.told().rehearsing()) letHalt(started.process());
    started.kill();
  }

  private static void letHalt(Process process) {
    try {
      process.getOutputStream().close();
      process.waitFor(MAY_WRITE.toSeconds(), TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new RigTrouble(Sentence.of("terminal.ending"), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    waiting.forEach(StartedTerminal::kill);
    waiting.clear();
  }
}
