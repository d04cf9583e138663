package org.posrig.terminal;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.posrig.result.RigTrouble;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// The process of a terminal, and what it says: all goes to the run's log, both its standard output
/// and its error output, and the first lines are kept for whoever asks why it ended.
public final class StartedTerminal {
  /// The line with which the program says that it runs: until then only the Java machine can have
  /// failed, which is never the terminal's failure.
  public static final String READY = "posrig: the terminal waits for its setup";

  private static final int FIRST_LINES = 3;
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);
  private static final Duration MAY_DIE = Duration.ofSeconds(5);

  private final Process process;
  private final File log;
  private final List<String> first = new ArrayList<>();
  private final Thread listener;
  private boolean ready;

  private StartedTerminal(Process process, File log) {
    this.process = process;
    this.log = log;
    this.listener = Thread.ofPlatform().daemon().name("terminal's words").unstarted(this::listen);
  }

  /// @param log where what it says is appended
  static StartedTerminal start(List<String> command, File log) {
    try {
      StartedTerminal started =
          new StartedTerminal(new ProcessBuilder(command).redirectErrorStream(true).start(), log);
      started.listener.start();
      return started;
    } catch (IOException e) {
      throw new RigTrouble(Sentence.of("terminal.starting"), e);
    }
  }

  private void listen() {
    try (BufferedReader words =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = words.readLine(); line != null; line = words.readLine()) heard(line);
    } catch (IOException _) {
      // the process was killed: it says no more
    }
  }

  private void heard(String line) throws IOException {
    synchronized (this) {
      if (line.equals(READY)) {
        ready = true;
        return;
      }
      if (first.size() < FIRST_LINES) first.add(line.strip());
    }
    Files.writeString(
        log.toPath(), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  Process process() {
    return process;
  }

  /// @throws RigTrouble when it is gone already: says why
  void tell(ProcessSetup setup) {
    try {
      OutputStream input = process.getOutputStream();
      input.write((setup.write() + "\n").getBytes(StandardCharsets.UTF_8));
      input.flush();
    } catch (IOException e) {
      throw new RigTrouble(Sentence.of("terminal.setting-up").then(words()), e);
    }
  }

  /// Whether the program ran, or only a Java machine that could not start it.
  boolean wasReady() {
    awaitLastWords();
    synchronized (this) {
      return ready;
    }
  }

  /// What it said first.
  Sentence words() {
    awaitLastWords();
    synchronized (this) {
      return first.isEmpty()
          ? Sentence.of("terminal.silent")
          : Sentence.of("terminal.said", String.join(" | ", first));
    }
  }

  private void awaitLastWords() {
    try {
      if (!process.isAlive()) listener.join(LAST_WORDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Kills it and waits until it is gone.
  void kill() {
    process.destroyForcibly();
    try {
      if (!process.waitFor(MAY_DIE.toMillis(), TimeUnit.MILLISECONDS))
        throw new RigTrouble(
            Sentence.of(
                "terminal.undying", Value.text(process.pid()), Value.text(MAY_DIE.toSeconds())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
