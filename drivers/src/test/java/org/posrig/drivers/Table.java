package org.posrig.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.posrig.emulation.Counterpart.Instants;
import org.posrig.emulation.Counterpart.Surroundings;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.history.Recorder;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.secret.SecretKind;
import org.posrig.terminal.AmountFormat;
import org.posrig.terminal.LinePattern;
import org.posrig.terminal.SlipModel;
import org.posrig.terminal.TerminalModel;
import org.posrig.terminal.TerminalModel.Screen;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.time.TaskFailed;
import org.posrig.time.VirtualClock;
import org.posrig.time.WallClock;

/// What a device finds around it in a test: a clock, and somebody who writes down what it saw.
public final class Table implements AutoCloseable {
  public final List<Event> seen = new CopyOnWriteArrayList<>();
  public final List<String> used = new CopyOnWriteArrayList<>();
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final List<AutoCloseable> things = new ArrayList<>();
  public final RigClock clock;

  /// Called at each event, as a fault that strikes at it.
  public volatile Runnable atEvent = () -> {};

  private Table(java.util.function.Function<TaskFailed, RigClock> clock) {
    this.clock = clock.apply((party, cause) -> failures.add(cause));
  }

  public static Table virtual() {
    return new Table(VirtualClock::new);
  }

  public static Table wall() {
    return new Table(WallClock::new);
  }

  public Deadline in(long millis) {
    return clock.in(Duration.ofMillis(millis));
  }

  /// Is closed with the table.
  public <T extends AutoCloseable> T keep(T thing) {
    things.addFirst(thing);
    return thing;
  }

  public <E extends Event> List<E> seen(Class<E> kind) {
    return seen.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// Waits until it holds.
  public void until(String what, java.util.function.BooleanSupplier holds) {
    Deadline deadline = in(5000);
    while (!holds.getAsBoolean()) {
      assertThat(deadline.passed()).as("%s; seen so far: %s", what, seen).isFalse();
      clock.pass(Duration.ofMillis(2));
    }
  }

  /// Knows a screen that approves and one that is idle.
  public static final TerminalModel MODEL =
      new TerminalModel(
          "test",
          Map.of(),
          List.of(
              screen(ScreenMeaning.APPROVED, "APPROVED|交易成功 .*"),
              screen(ScreenMeaning.IDLE, "READY|待机")),
          LinePattern.of("READY|待机|READY  待机"),
          AmountFormat.PLAIN,
          TerminalModel.CODES,
          SlipModel.none(),
          "");

  private static Screen screen(ScreenMeaning meaning, String words) {
    return new Screen(meaning, LinePattern.of(words), List.of());
  }

  public Surroundings surroundings() {
    return new Surroundings(clock, new Notes(), MODEL, new Used(), new Random(1));
  }

  @Override
  public void close() {
    for (AutoCloseable thing : things) close(thing);
    if (clock instanceof VirtualClock virtual) virtual.close();
    assertThat(failures).as("parties that failed").isEmpty();
  }

  private static void close(AutoCloseable thing) {
    try {
      thing.close();
    } catch (Exception e) {
      throw new AssertionError("closing " + thing, e);
    }
  }

  private final class Used implements Instants {
    @Override
    public void linePrinted() {
      used.add("line");
    }

    @Override
    public void used(String device) {
      used.add(device);
      atEvent.run();
    }
  }

  private final class Notes implements Recorder {
    @Override
    public void saw(String where, Event event) {
      seen.add(event);
      atEvent.run();
    }

    @Override
    public History history() {
      return new History(
          seen.stream().map(event -> new Observation(Duration.ZERO, "", event)).toList());
    }

    @Override
    public int mark() {
      return seen.size();
    }

    @Override
    public Optional<Observation> await(
        int fromMark, Predicate<Observation> test, Deadline deadline) {
      throw new UnsupportedOperationException("no device waits for the history");
    }

    @Override
    public void hide(SecretKind kind, String secret) {
      throw new UnsupportedOperationException("no device hides secrets");
    }
  }
}
