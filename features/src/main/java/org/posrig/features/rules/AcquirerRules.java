package org.posrig.features.rules;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.posrig.card.CardKind;
import org.posrig.card.TestCard;
import org.posrig.history.Event;
import org.posrig.host.HostRules;
import org.posrig.meaning.Meaning;
import org.posrig.rule.BinRange;
import org.posrig.rule.BinRange.Acceptance;
import org.posrig.rule.HostRule;
import org.posrig.rule.HostRule.Per;
import org.posrig.rule.Period;
import org.posrig.rule.RefusalReason;
import org.posrig.rule.Scope;
import org.posrig.session.Rig;
import org.posrig.text.Formats;

/// What the acquirer takes, from whom and when.
public final class AcquirerRules {
  private static final String CLOSED = "opening hours";
  private final Rig rig;

  public AcquirerRules(Rig rig) {
    this.rig = rig;
  }

  private HostRules rules() {
    return rig.host().rules();
  }

  public void takeNothingBelow(long cents) {
    String name = "nothing below " + Formats.money(cents);
    rules().set(new HostRule.Amounts(name, Scope.ALL, cents, Long.MAX_VALUE));
  }

  public void allowADayHere(int purchases) {
    String name = purchases + " payments a day with one card at one merchant";
    Period today = new Period.Today();
    rules().set(new HostRule.Velocity(name, Scope.ALL, purchases, today, Per.CARD_AND_MERCHANT));
  }

  /// A BIN table of all cards but one.
  public void doNotKnow(TestCard card) {
    table(one -> !one.equals(card), _ -> Acceptance.TAKEN);
  }

  public void knowAll() {
    table(_ -> true, _ -> Acceptance.TAKEN);
  }

  public void doNotTake(CardKind kind) {
    table(_ -> true, card -> card.kind() == kind ? Acceptance.NOT_TAKEN : Acceptance.TAKEN);
  }

  /// Each card is a range of its own: a drawer's cards may have one issuer's digits.
  private void table(Predicate<TestCard> known, Function<TestCard, Acceptance> taken) {
    List<BinRange> ranges =
        rig.cards().stream()
            .filter(known)
            .map(
                card ->
                    new BinRange(
                        card.pan().digits(), card.issuer(), card.kind(), taken.apply(card), ""))
            .toList();
    rules().set(new HostRule.BinTable(ranges));
  }

  /// The pair of this merchant and the card's issuer.
  public void bar(TestCard card) {
    Scope pair = Scope.ALL.ofIssuer(card.issuer()).atMerchant(said(Meaning::merchant));
    rules().set(new HostRule.Barred(barred(card), pair, RefusalReason.MERCHANT_BARRED));
  }

  public void admit(TestCard card) {
    rules().lift(barred(card));
  }

  private static String barred(TestCard card) {
    return card.issuer() + " and this merchant";
  }

  /// From one time of the day until another, for all.
  public void close(LocalTime from, LocalTime until) {
    rules().set(new HostRule.Closed(CLOSED, Scope.ALL, from, until, RefusalReason.ACQUIRER_CLOSED));
  }

  /// This terminal, from a time of the day on, for the rest of the day.
  public void closeTerminal(LocalTime from) {
    Scope here = Scope.ALL.atTerminal(said(Meaning::terminal));
    LocalTime midnight = LocalTime.MIDNIGHT;
    rules()
        .set(
            new HostRule.Closed(
                "risk control", here, from, midnight, RefusalReason.TERMINAL_CLOSED));
  }

  /// An empty register.
  public void doNotKnowDevices() {
    rules().set(new HostRule.Register(Set.of()));
  }

  public void registerDevice() {
    rules().register();
  }

  /// What the terminal has said of itself last.
  private String said(Function<Meaning, String> what) {
    return rig.recorder()
        .history()
        .all(Event.Message.class)
        .filter(Event.Message::isSentToHost)
        .map(message -> what.apply(message.meaning()))
        .filter(text -> !text.isEmpty())
        .reduce((_, last) -> last)
        .orElseThrow(
            () -> new IllegalStateException("the terminal has not said yet which terminal it is"));
  }
}
