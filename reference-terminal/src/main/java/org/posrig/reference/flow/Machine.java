package org.posrig.reference.flow;

import static org.posrig.reference.defect.SeededDefect.ADVICE_LOST_WITH_POWER;
import static org.posrig.reference.defect.SeededDefect.SELLS_WHEN_LOCKED;
import static org.posrig.reference.defect.SeededDefect.SETTLES_WHEN_LOCKED;
import static org.posrig.reference.defect.SeededDefect.UNLOCKED_BY_POWER;

import java.time.Duration;
import java.util.List;
import org.posrig.device.Key;
import org.posrig.reference.memory.JournalEntry;
import org.posrig.reference.memory.Memory;
import org.posrig.reference.screen.Hint;
import org.posrig.reference.screen.NotDone;
import org.posrig.reference.screen.Screen;
import org.posrig.terminal.TerminalSetup;
import org.posrig.time.Deadline;

/// The terminal from power-on: starts, rests, and runs what the function keys ask for.
public final class Machine {
  private static final Duration READABLE = Duration.ofSeconds(2);
  private final TerminalContext parts;
  private final SignIn signIn;
  private final Locking locking;
  private Result resting;

  public Machine(TerminalSetup setup) {
    parts = TerminalContext.of(setup);
    signIn = new SignIn(parts);
    locking = new Locking(parts);
    resting = idle();
  }

  public void run() {
    boot();
    while (true) {
      if (parts.memory().now().locked()) locked();
      else resting = function(rest());
    }
  }

  private void boot() {
    boolean recovered = parts.memory().origin() == Memory.Origin.RECOVERED;
    parts
        .dialogue()
        .show(Screen.STARTING, recovered ? parts.dialogue().say(Hint.MEMORY_ERROR) : "");
    if (recovered) parts.clock().pass(READABLE);
    if (parts.memory().now().locked() && parts.flaws().has(UNLOCKED_BY_POWER))
      parts.memory().change(image -> image.withLocked(false));
    if (parts.flaws().has(ADVICE_LOST_WITH_POWER))
      parts.memory().change(image -> image.withJournal(without(image.waiting())));
    resting =
        guarded(
            () -> {
              parts.cards().release();
              parts.printing().resume();
              new Settlement(parts).resume();
              parts.pins().prepare();
              return idle();
            });
  }

  private List<JournalEntry> without(List<JournalEntry> lost) {
    return parts.memory().now().journal().stream().filter(one -> !lost.contains(one)).toList();
  }

  private Key rest() {
    resting.show(parts.dialogue());
    Deadline deadline =
        parts.parameters().locksItself()
            ? parts.clock().in(parts.parameters().waits().lockAfter())
            : Deadline.never(parts.clock());
    return parts.dialogue().key(deadline).orElse(Key.F8);
  }

  private void locked() {
    Key key = locking.waitForKey();
    if (slipsPast(key)) resting = function(key);
    else locking.unlock();
    if (!parts.memory().now().locked()) resting = idle();
  }

  private boolean slipsPast(Key key) {
    return (key == Key.F1 && parts.flaws().has(SELLS_WHEN_LOCKED))
        || (key == Key.F4 && parts.flaws().has(SETTLES_WHEN_LOCKED));
  }

  private Result function(Key key) {
    parts.dialogue().blank();
    return switch (key) {
      case F1 -> transaction(new Sale(parts)::run);
      case F2 -> transaction(VoidSale.ofSale(parts)::run);
      case F3 -> transaction(new Balance(parts)::run);
      case F4 -> transaction(new Settlement(parts)::run);
      case F5 -> guarded(new Reprint(parts)::run);
      case F6 -> guarded(signIn::byOperator);
      case F7 -> guarded(new SignOff(parts)::run);
      case F8 -> {
        locking.lock();
        yield idle();
      }
      case DIGIT_1 -> transaction(new Refund(parts)::run);
      case DIGIT_2 -> transaction(new Authorisation(parts)::run);
      case DIGIT_3 -> transaction(new Authorisation(parts)::voids);
      case DIGIT_4 -> transaction(new Authorisation(parts)::completes);
      case DIGIT_5 -> transaction(new StoredCompletion(parts)::run);
      case DIGIT_6 -> transaction(VoidSale.ofCompletion(parts)::run);
      case DIGIT_0, DIGIT_7, DIGIT_8, DIGIT_9, ENTER, CANCEL, CLEAR -> idle();
    };
  }

  /// What a function key starts.
  private interface Work {
    Result run();
  }

  // The host may have asked for a sign-in: it is done behind the transaction, at the latest before
  // the next.
  private Result transaction(Work work) {
    if (signInWanted()) {
      Result outcome = guarded(signIn::again);
      if (signInWanted() || !parts.memory().now().session().signedIn()) return outcome;
    }
    Result result = guarded(work);
    if (signInWanted()) guarded(signIn::again);
    return result;
  }

  private boolean signInWanted() {
    return parts.memory().now().session().signInWanted();
  }

  private Result guarded(Work work) {
    try {
      return work.run();
    } catch (NotDone e) {
      return e.screen() == Screen.IDLE ? idle() : Result.of(e.screen(), e.more());
    } catch (Settlement.Declined e) {
      return e.result();
    }
  }

  private Result idle() {
    return dialogue -> {
      var session = parts.memory().now().session();
      if (session.signedIn())
        dialogue.rest(
            Screen.IDLE,
            dialogue.say(Hint.BATCH) + " " + session.batch(),
            dialogue.say(Hint.OPERATOR) + " " + session.operator());
      else dialogue.rest(Screen.SIGNED_OFF);
    };
  }
}
