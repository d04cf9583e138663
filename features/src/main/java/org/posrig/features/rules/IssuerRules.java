package org.posrig.features.rules;

import java.time.Duration;
import java.time.LocalTime;
import org.posrig.card.TestCard;
import org.posrig.host.HostRules;
import org.posrig.meaning.TransactionKind;
import org.posrig.rule.HostRule;
import org.posrig.rule.HostRule.Beyond;
import org.posrig.rule.HostRule.Per;
import org.posrig.rule.Period;
import org.posrig.rule.RefusalReason;
import org.posrig.rule.Scope;
import org.posrig.session.Rig;
import org.posrig.text.Formats;

/// What issuers allow their card holders.
public final class IssuerRules {
  private static final Period HOUR = new Period.Last(Duration.ofHours(1));
  private final Rig rig;

  public IssuerRules(Rig rig) {
    this.rig = rig;
  }

  private HostRules rules() {
    return rig.host().rules();
  }

  public void allowAnHour(int purchases) {
    String name = purchases + " payments an hour";
    rules().set(new HostRule.Velocity(name, Scope.ALL, purchases, HOUR, Per.CARD));
  }

  public void askForMinutesBetween(int minutes) {
    String name = minutes + " minutes between two payments";
    rules().set(new HostRule.Apart(name, Scope.ALL, Duration.ofMinutes(minutes)));
  }

  public void allowAtMost(long cents) {
    String name = Formats.money(cents) + " at most in one payment";
    rules().set(new HostRule.Amounts(name, Scope.ALL, 0, cents));
  }

  /// Whoever wants more finds the card locked.
  public void allowSpending(long cents) {
    String name = Formats.money(cents) + " an hour, or the card is locked";
    rules().set(new HostRule.Spending(name, Scope.ALL, cents, HOUR, Beyond.LOCK_CARD));
  }

  public void close(TestCard card) {
    rules()
        .set(
            new HostRule.Closed(
                closed(card),
                Scope.ALL.ofIssuer(card.issuer()),
                LocalTime.MIDNIGHT,
                LocalTime.MIDNIGHT,
                RefusalReason.ISSUER_CLOSED));
  }

  public void open(TestCard card) {
    rules().lift(closed(card));
  }

  private static String closed(TestCard card) {
    return "maintenance of " + card.issuer();
  }

  /// @param kind what the issuer does not do
  public void doNotSupport(TestCard card, TransactionKind kind) {
    rules()
        .set(
            new HostRule.Barred(
                "what " + card.issuer() + " does not do",
                Scope.ALL.ofIssuer(card.issuer()).about(kind),
                RefusalReason.KIND_NOT_SUPPORTED));
  }

  public void hold(TestCard card, RefusalReason state) {
    String name = "the state of the " + card.name();
    rules().set(new HostRule.Held(name, card.pan().masked(), state));
  }

  public void release(TestCard card) {
    rules().release(card.pan().masked());
  }
}
