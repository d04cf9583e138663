package org.posrig.people;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.posrig.history.Event.ClaimFailed;
import org.posrig.history.Event.ClosingBegan;
import org.posrig.history.Event.ClosingEnded;
import org.posrig.result.RigTrouble;
import org.posrig.session.MissingCapability;
import org.posrig.session.Rig;

/// What the rig does after every scenario, unasked: heals everything, brings the terminal back to
/// ready, lets it talk to the host once more (so that a waiting reversal goes) and settles. Then
/// the accounts can be judged.
public final class Closing {
  private static final String PAYING_CARD = "debit card";
  private static final int TRIES = 4;
  private final Rig rig;
  private final Cashier cashier;
  private final Recovery recovery;

  private Closing(Rig rig) {
    ScreenObserver eyes = new ScreenObserver(rig);
    this.rig = rig;
    this.cashier = new Cashier(rig, eyes, new Shopper(rig, eyes));
    this.recovery = new Recovery(rig, eyes, cashier);
  }

  public static Closing of(Rig rig) {
    return new Closing(rig);
  }

  /// How far it came.
  ///
  /// @param how in a sentence; the first thing to read when it is not complete
  public record Closed(boolean complete, String how) {}

  /// Never throws for the terminal's failure: that is a [ClaimFailed] in the history.
  ///
  /// @throws RigTrouble when the rig's own devices fail
  public Closed carryOut() {
    rig.recorder().saw("rig", new ClosingBegan());
    Closed closed = attempt();
    rig.recorder().saw("rig", new ClosingEnded(closed.complete(), closed.how()));
    return closed;
  }

  private Closed attempt() {
    try {
      recovery.carryOut();
      if (recovery.isSignedOff()) recovery.signIn();
      talkOnce();
      settle();
      return new Closed(true, "healed, ready, talked to the host, settled");
    } catch (MissingCapability missing) {
      return new Closed(false, String.valueOf(missing.getMessage()));
    } catch (AssertionError failure) {
      return failed(failure);
    }
  }

  /// The terminal's failure: it goes to the history as one.
  private Closed failed(AssertionError failure) {
    String what = "the terminal did not come back to ready: " + failure.getMessage();
    rig.recorder().saw("rig", new ClaimFailed(what));
    return new Closed(false, what);
  }

  private void talkOnce() {
    untilDone(
        "answer a balance inquiry",
        () -> cashier.asksBalance(PaymentMethod.with(rig.card(PAYING_CARD))),
        Closing::talked);
  }

  private void settle() {
    untilDone("settle", cashier::settles, Closing::settled);
  }

  /// A refusal is an answer as well: the terminal talked to the host.
  private static boolean talked(String meaning) {
    return switch (meaning) {
      case "balance", "approved", "declined", "keep-card", "settle-now" -> true;
      default -> false;
    };
  }

  private static boolean settled(String meaning) {
    return switch (meaning) {
      case "balanced", "not-balanced", "empty-batch" -> true;
      default -> false;
    };
  }

  private void untilDone(String what, Supplier<DialogueEnd> act, Predicate<String> done) {
    for (int tries = 0; tries < TRIES; tries++) {
      DialogueEnd ending = act.get();
      if (recovery.since(done)) return;
      if (!(ending instanceof DialogueEnd.Ready(String meaning)) || wantsSignIn(meaning))
        recovery.signIn();
    }
    throw new AssertionError(
        "it did not "
            + what
            + " in "
            + TRIES
            + " tries after everything was healed; last on the display: "
            + recovery.lastScreens());
  }

  private static boolean wantsSignIn(String meaning) {
    return meaning.equals("signed-off")
        || meaning.equals("refused")
        || meaning.equals("key-check-failed");
  }
}
