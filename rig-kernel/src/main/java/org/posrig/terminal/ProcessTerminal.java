package org.posrig.terminal;

import org.jspecify.annotations.Nullable;
import org.posrig.history.Event;
import org.posrig.history.Recorder;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// A terminal in a process of its own: power-off kills it, its memory is a file.
public final class ProcessTerminal implements TerminalUnit {
  /// The exit code of a process that a signal has ended is this and the signal's number.
  private static final int SIGNAL = 128;

  private final SpareTerminals spares;
  private final Recorder recorder;
  private final ProcessSetup setup;
  private @Nullable StartedTerminal process;

  public ProcessTerminal(SpareTerminals spares, Recorder recorder, ProcessSetup setup) {
    this.spares = spares;
    this.recorder = recorder;
    this.setup = setup;
  }

  @Override
  public synchronized void on() {
    if (process != null) return;
    StartedTerminal started = spares.take();
    process = started;
    watch(started);
    started.tell(setup);
  }

  private void watch(StartedTerminal started) {
    Thread.ofPlatform().daemon().name("terminal's end").start(() -> ended(started));
  }

  private void ended(StartedTerminal started) {
    int exit = started.process().onExit().join().exitValue();
    if (isCurrent(started)) recorder.saw("power", end(exit, started));
  }

  /// An end by its own hand is the terminal's failure; a signal from outside, a setup that it could
  /// not use, or a Java machine that did not start, is the rig's trouble.
  private static Event end(int exit, StartedTerminal started) {
    return switch (exit) {
      case 64 -> new Event.Trouble(how("terminal.refused-setup", exit, started));
      case SIGNAL + 1, SIGNAL + 2, SIGNAL + 9, SIGNAL + 15 ->
          new Event.Trouble(Sentence.of("terminal.killed", Value.text(exit - SIGNAL)));
      default ->
          started.wasReady()
              ? new Event.ClaimFailed(how("terminal.ended-with", exit, started))
              : new Event.Trouble(how("terminal.no-java", exit, started));
    };
  }

  private static Sentence how(String key, int exit, StartedTerminal started) {
    return Sentence.of(key, Value.text(exit))
        .then(started.words())
        .then(Sentence.of("terminal.log"));
  }

  private synchronized boolean isCurrent(StartedTerminal gone) {
    return process == gone;
  }

  @Override
  public void off() {
    StartedTerminal ending;
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
