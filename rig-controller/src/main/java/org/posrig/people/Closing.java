package org.posrig.people;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.posrig.history.Event.ClaimFailed;
import org.posrig.history.Event.ClosingBegan;
import org.posrig.history.Event.ClosingEnded;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.result.RigTrouble;
import org.posrig.session.MissingCapability;
import org.posrig.session.Rig;
import org.posrig.text.Causes;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.verdict.FailedClaim;

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
    ScreenObserver observer = new ScreenObserver(rig);
    this.rig = rig;
    this.cashier = new Cashier(rig, observer, new Shopper(rig, observer));
    this.recovery = new Recovery(rig, observer, cashier);
  }

  public static Closing of(Rig rig) {
    return new Closing(rig);
  }

  /// How far it came.
  ///
  /// @param how in a sentence; the first thing to read when it is not complete
  public record Closed(boolean complete, Sentence how) {}

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
      return new Closed(true, Sentence.of("people.closed"));
    } catch (MissingCapability missing) {
      return new Closed(false, missing.says());
    } catch (AssertionError failure) {
      return failed(failure);
    }
  }

  /// The terminal's failure: it goes to the history as one.
  private Closed failed(AssertionError failure) {
    Sentence what = Sentence.of("people.closing").because(Causes.says(failure));
    rig.recorder().saw("rig", new ClaimFailed(what));
    return new Closed(false, what);
  }

  private void talkOnce() {
    untilDone(
        "people.no-balance",
        () -> cashier.asksBalance(PaymentMethod.with(rig.card(PAYING_CARD))),
        Closing::talked);
  }

  private void settle() {
    untilDone("people.no-settlement", cashier::settles, Closing::settled);
  }

  /// A refusal is an answer as well: the terminal talked to the host.
  private static boolean talked(ScreenMeaning meaning) {
    return meaning == ScreenMeaning.BALANCE
        || meaning == ScreenMeaning.SETTLE_NOW
        || meaning.says() == ScreenMeaning.Says.APPROVED
        || meaning.says() == ScreenMeaning.Says.REFUSED;
  }

  private static boolean settled(ScreenMeaning meaning) {
    return meaning == ScreenMeaning.BALANCED
        || meaning == ScreenMeaning.NOT_BALANCED
        || meaning == ScreenMeaning.EMPTY_BATCH;
  }

  private void untilDone(String missed, Supplier<DialogueEnd> act, Predicate<ScreenMeaning> done) {
    for (int tries = 0; tries < TRIES; tries++) {
      DialogueEnd ending = act.get();
      if (recovery.since(done)) return;
      if (!(ending instanceof DialogueEnd.Ready(ScreenMeaning meaning)) || wantsSignIn(meaning))
        recovery.signIn();
    }
    throw new FailedClaim(Sentence.of(missed, Value.text(TRIES)).then(recovery.showed()));
  }

  private static boolean wantsSignIn(ScreenMeaning meaning) {
    return meaning == ScreenMeaning.SIGNED_OFF
        || meaning == ScreenMeaning.REFUSED
        || meaning == ScreenMeaning.KEY_CHECK_FAILED;
  }
}
