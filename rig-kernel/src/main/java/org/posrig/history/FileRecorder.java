package org.posrig.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.posrig.secret.Masker;
import org.posrig.secret.SecretKind;
import org.posrig.text.Causes;
import org.posrig.text.Sentence;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.time.Signal;

/// Keeps a history in memory and on disk: each event is one write of one line, so that a killed rig
/// leaves a readable prefix.
public final class FileRecorder implements Recorder, AutoCloseable {
  private final RigClock clock;
  private final Instant began;
  private final Masker masker;
  private final OutputLines outputs;
  private final MaskedEvents events;
  private final Path path;
  private final FileChannel file;
  private final List<Observation> seen = new ArrayList<>();
  private final List<Consumer<Observation>> followers = new CopyOnWriteArrayList<>();
  private boolean lost;
  private final List<Waiter> waiters = new CopyOnWriteArrayList<>();
  private @Nullable History known;

  /// Somebody who is woken by the event that it waits for, and by no other.
  private record Waiter(Predicate<Observation> test, Signal change) {
    void look(Observation one) {
      if (test.test(one)) change.raise();
    }
  }

  public FileRecorder(RigClock clock, Masker masker, Path path) throws IOException {
    this.clock = clock;
    this.began = clock.now();
    this.masker = masker;
    this.outputs = new OutputLines(masker);
    this.events = new MaskedEvents(masker);
    this.path = path;
    this.file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    line(HistoryFile.begin());
  }

  /// Calls the follower after each event, on the party that saw it and outside any lock.
  public void follow(Consumer<Observation> follower) {
    followers.add(follower);
  }

  @Override
  public void saw(String where, Event event) {
    List<Observation> kept;
    synchronized (this) {
      kept = keep(new Observation(Duration.between(began, clock.now()), where, event));
    }
    for (Observation one : kept) followers.forEach(follower -> follower.accept(one));
    for (Observation one : kept) waiters.forEach(waiter -> waiter.look(one));
  }

  private List<Observation> keep(Observation raw) {
    List<Masker.Leak> leaks = new ArrayList<>();
    Observation shown = outputs.masked(raw, leaks);
    Masker.Masked masked = leaks.isEmpty() ? events.of(shown.event()) : events.fresh(shown.event());
    String line = HistoryFile.line(raw.at(), raw.where(), masked.text());
    leaks.addAll(masked.leaks());
    if (leaks.isEmpty()) return List.of(append(raw, line));
    List<Observation> kept = new ArrayList<>();
    kept.add(append(reread(line), line));
    for (Masker.Leak leak : new LinkedHashSet<>(leaks)) {
      LeakPlace place = LeakPlace.of(raw.event());
      Observation told =
          new Observation(
              raw.at(), raw.where(), new Event.LeakSeen(leak.kind(), place, leak.masked()));
      kept.add(append(told, HistoryFile.write(told)));
    }
    return kept;
  }

  private static Observation reread(String line) {
    try {
      return HistoryFile.read(line);
    } catch (IOException e) {
      throw new UncheckedIOException("a masked event is no event any more: " + line, e);
    }
  }

  private Observation append(Observation one, String line) {
    seen.add(one);
    if (!lost) write(one, line);
    known = null;
    return one;
  }

  /// A history that cannot be written makes its scenario inconclusive; who saw the event goes on.
  private void write(Observation one, String line) {
    try {
      line(line);
    } catch (IOException e) {
      lost = true;
      Sentence what = Sentence.of("history.unwritable", path.toString()).because(Causes.says(e));
      seen.add(new Observation(one.at(), "rig", new Event.Trouble(what)));
    }
  }

  private void line(String line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) file.write(bytes);
  }

  @Override
  public synchronized History history() {
    History history = known;
    if (history == null) known = history = new History(seen);
    return history;
  }

  @Override
  public synchronized int mark() {
    return seen.size();
  }

  private synchronized Optional<Observation> firstFrom(int mark, Predicate<Observation> test) {
    for (int at = mark; at < seen.size(); at++)
      if (test.test(seen.get(at))) return Optional.of(seen.get(at));
    return Optional.empty();
  }

  @Override
  public Optional<Observation> await(int fromMark, Predicate<Observation> test, Deadline deadline) {
    Signal change = clock.signal();
    Waiter waiter = new Waiter(test, change);
    waiters.add(waiter);
    try {
      while (true) {
        Optional<Observation> found = firstFrom(fromMark, test);
        if (found.isPresent()) return found;
        if (!change.await(deadline)) return firstFrom(fromMark, test);
      }
    } finally {
      waiters.remove(waiter);
    }
  }

  @Override
  public void hide(SecretKind kind, String secret) {
    masker.hide(kind, secret);
  }

  @Override
  public void close() throws IOException {
    synchronized (this) {
      file.close();
    }
  }
}
