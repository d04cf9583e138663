package org.posrig.time;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Virtual time: one party runs at a time; when all wait, the clock jumps to the nearest
/// deadline.
///
/// The turn is handed on in the order in which parties became ready, deadlines in the order of
/// their time and then of their making. Nothing else decides who runs, so the same inputs give
/// the same run. The thread that makes the clock is its first party.
public final class VirtualClock implements RigClock, AutoCloseable {
  /// Where virtual time begins: a Monday morning, so that receipts have a plausible date.
  public static final Instant MORNING = Instant.parse("2026-01-05T08:00:00Z");

  private final CarrierThread lane = new CarrierThread();
  private final Deque<VirtualParty> ready = new ArrayDeque<>();
  private final List<VirtualParty> alive = new ArrayList<>();
  private volatile VirtualParty running;
  private Instant now = MORNING;
  private final TaskFailed whenPartyFails;
  private @Nullable String deadlock;
  private long sleeps;

  public VirtualClock(TaskFailed whenPartyFails) {
    this.whenPartyFails = whenPartyFails;
    running = new VirtualParty("main", Thread.currentThread());
    alive.add(running);
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public Signal signal() {
    return new VirtualSignal();
  }

  @Override
  public Task start(String name, Runnable body) {
    inTurn();
    VirtualParty party = new VirtualParty(name, body);
    alive.add(party);
    ready.add(party);
    return party;
  }

  /// Stops every party but the caller and runs them to their end, so that no thread is left behind.
  @Override
  public void close() {
    VirtualParty me = inTurn();
    for (VirtualParty party : List.copyOf(alive)) if (party != me) party.stop();
    for (int turns = 0; alive.size() > 1 && turns < 100_000; turns++) {
      ready.add(me);
      handOn(me);
    }
    if (alive.size() > 1) throw new IllegalStateException("parties that would not stop: " + alive);
  }

  private VirtualParty inTurn() {
    VirtualParty me = running;
    if (me.thread != Thread.currentThread())
      throw new IllegalStateException(
          "thread '"
              + Thread.currentThread().getName()
              + "' touched virtual time in the turn of "
              + me);
    return me;
  }

  private void handOn(VirtualParty from) {
    VirtualParty next = next();
    if (next == from) return;
    running = next;
    next.resume();
    boolean interrupted = false;
    while (running != from) {
      lane.pause();
      interrupted |= Thread.interrupted();
    }
    if (interrupted) Thread.currentThread().interrupt();
  }

  private void handOnAndEnd(VirtualParty from) {
    alive.remove(from);
    from.over = true;
    from.end.raiseQuietly();
    VirtualParty next = next();
    running = next;
    next.resume();
  }

  private VirtualParty next() {
    VirtualParty party = ready.poll();
    if (party != null) return party;
    VirtualParty next = nearest();
    if (next == null) {
      next = alive.getFirst();
      deadlock = "every party waits for ever at " + now + ": " + alive;
    } else if (next.until.isAfter(now)) {
      now = next.until;
    }
    next.asleep = false;
    return next;
  }

  private @Nullable VirtualParty nearest() {
    VirtualParty nearest = null;
    for (VirtualParty party : alive)
      if (party.asleep && !party.forEver && (nearest == null || party.isBefore(nearest)))
        nearest = party;
    return nearest;
  }

  // Whoever is told is the first party: the one with a caller that can do something about it.
  private void throwIfDeadlocked() {
    String what = deadlock;
    deadlock = null;
    if (what != null) throw new IllegalStateException(what);
  }

  private final class VirtualSignal implements Signal {
    private boolean raised;
    private @Nullable VirtualParty waiter;

    @Override
    public void raise() {
      inTurn();
      raiseQuietly();
    }

    void raiseQuietly() {
      raised = true;
      VirtualParty party = waiter;
      waiter = null;
      if (party != null && party.asleep) {
        party.asleep = false;
        ready.add(party);
      }
    }

    @Override
    public boolean await(Deadline deadline) {
      VirtualParty me = inTurn();
      me.checkStopped();
      if (!raised && !deadline.passed()) {
        waiter = me;
        me.fallAsleep(deadline);
        handOn(me);
        waiter = null;
        me.asleep = false;
        throwIfDeadlocked();
        me.checkStopped();
      }
      boolean was = raised;
      raised = false;
      return was;
    }
  }

  private final class VirtualParty implements Task {
    private final String name;
    private final Thread thread;
    private final VirtualSignal end = new VirtualSignal();
    private boolean started;
    private boolean asleep;
    private boolean stopped;
    private boolean over;

    /// Until when it waits while it is asleep, and how many waits with an end began before.
    private Instant until = MORNING;

    private boolean forEver;
    private long order;

    VirtualParty(String name, Thread first) {
      this.name = name;
      this.thread = first;
      this.started = true;
    }

    VirtualParty(String name, Runnable body) {
      this.name = name;
      this.thread = lane.thread(name, () -> run(body));
    }

    private void run(Runnable body) {
      try {
        if (!stopped) body.run();
      } catch (Stopped _) {
        // stopping is how a party ends
      } catch (RuntimeException | Error e) {
        whenPartyFails.failed(name, e);
      } finally {
        handOnAndEnd(this);
      }
    }

    void resume() {
      if (started) {
        lane.resume(thread);
      } else {
        started = true;
        thread.start();
      }
    }

    void fallAsleep(Deadline deadline) {
      asleep = true;
      forEver = deadline.isNever();
      if (forEver) return;
      until = deadline.at();
      order = sleeps++;
    }

    boolean isBefore(VirtualParty other) {
      int byTime = until.compareTo(other.until);
      return byTime < 0 || (byTime == 0 && order < other.order);
    }

    void checkStopped() {
      if (stopped) throw new Stopped(name);
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void stop() {
      inTurn();
      stopped = true;
      if (asleep) {
        asleep = false;
        ready.add(this);
      }
    }

    @Override
    public boolean ended() {
      return over;
    }

    @Override
    public boolean join(Deadline deadline) {
      while (!over) if (!end.await(deadline)) return over;
      return true;
    }

    @Override
    public String toString() {
      return name + (asleep ? " (waits)" : "");
    }
  }
}
