package org.posrig.time;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Real time: parties are daemon threads, deadlines are the system's.
public final class WallClock implements RigClock {
  // An anchor plus the monotonic counter: a step of the system clock must not move a deadline.
  private final Instant anchor = Instant.now();
  private final long anchorNanos = System.nanoTime();
  private final TaskFailed whenPartyFails;

  public WallClock(TaskFailed whenPartyFails) {
    this.whenPartyFails = whenPartyFails;
  }

  @Override
  public Instant now() {
    return anchor.plusNanos(System.nanoTime() - anchorNanos);
  }

  @Override
  public Signal signal() {
    return new WallSignal();
  }

  @Override
  public Task start(String name, Runnable body) {
    WallParty party = new WallParty(name, body);
    party.thread.start();
    return party;
  }

  private static final class WallSignal implements Signal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition raisedNow = lock.newCondition();
    private boolean raised;

    @Override
    public void raise() {
      lock.lock();
      try {
        raised = true;
        raisedNow.signalAll();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public boolean await(Deadline deadline) {
      try {
        lock.lockInterruptibly();
        try {
          return awaitLocked(deadline);
        } finally {
          lock.unlock();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Stopped(Thread.currentThread().getName());
      }
    }

    private boolean awaitLocked(Deadline deadline) throws InterruptedException {
      while (!raised) {
        long nanos = TimeUnit.NANOSECONDS.convert(deadline.remaining());
        if (nanos <= 0) return false;
        if (raisedNow.awaitNanos(nanos) <= 0 && !raised) return false;
      }
      raised = false;
      return true;
    }
  }

  private final class WallParty implements Task {
    private final Thread thread;

    WallParty(String name, Runnable body) {
      this.thread =
          Thread.ofPlatform().name(name).daemon(true).unstarted(() -> runUntilStopped(body));
    }

    private void runUntilStopped(Runnable body) {
      try {
        body.run();
      } catch (Stopped _) {
        // stopping is how a party ends
      } catch (RuntimeException | Error e) {
        whenPartyFails.failed(name(), e);
      }
    }

    @Override
    public String name() {
      return thread.getName();
    }

    @Override
    public void stop() {
      thread.interrupt();
    }

    @Override
    public boolean ended() {
      return !thread.isAlive();
    }

    @Override
    public boolean join(Deadline deadline) {
      try {
        return thread.join(deadline.remaining());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Stopped(Thread.currentThread().getName());
      }
    }
  }
}
