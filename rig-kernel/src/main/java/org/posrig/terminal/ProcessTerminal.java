package org.posrig.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posrig.history.Event;
import org.posrig.history.Recorder;

/// A terminal in a process of its own: power-off kills it, its memory is a file.
public final class ProcessTerminal implements TerminalUnit {
  /// The exit code of a process that a signal has ended is this and the signal's number.
  private static final int SIGNAL = 128;

  private final SpareTerminals spares;
  private final Recorder recorder;
  private final List<String> setup;
  private @Nullable Process process;

  /// @param setup the arguments of `./rig terminal`, one each
  public ProcessTerminal(SpareTerminals spares, Recorder recorder, List<String> setup) {
    this.spares = spares;
    this.recorder = recorder;
    this.setup = List.copyOf(setup);
  }

  @Override
  public synchronized void on() {
    if (process != null) return;
    Process started = spares.take();
    process = started;
    watch(started);
    try {
      OutputStream input = started.getOutputStream();
      input.write((String.join("\n", setup) + "\n\n").getBytes(StandardCharsets.UTF_8));
      input.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("telling the terminal's process its setup", e);
    }
  }

  private void watch(Process started) {
    Thread.ofPlatform().daemon().name("terminal's end").start(() -> ended(started.onExit().join()));
  }

  private void ended(Process gone) {
    if (isCurrent(gone)) recorder.saw("power", end(gone.exitValue()));
  }

  /// An end by its own hand is the terminal's failure; a signal from outside, or a setup that it
  /// could not use, is the rig's trouble.
  private static Event end(int exit) {
    return switch (exit) {
      case 64 -> new Event.Trouble("the terminal's process refused its setup, " + exitCode(exit));
      case SIGNAL + 1, SIGNAL + 2, SIGNAL + 9, SIGNAL + 15 ->
          new Event.Trouble(
              "the terminal's process was killed by signal "
                  + (exit - SIGNAL)
                  + ", not by the rig: by another program, or for want of memory");
      default -> new Event.ClaimFailed("the terminal's program ended by itself, " + exitCode(exit));
    };
  }

  private static String exitCode(int exit) {
    return "exit code " + exit + "; what it said stands in terminal.log of the run's folder";
  }

  private synchronized boolean isCurrent(Process gone) {
    return process == gone;
  }

  @Override
  public void off() {
    Process ending;
    synchronized (this) {
      ending = process;
      process = null;
    }
    if (ending != null) SpareTerminals.cut(ending);
  }

  @Override
  public void close() {
    off();
  }
}
