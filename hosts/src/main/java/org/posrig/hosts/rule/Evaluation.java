package org.posrig.hosts.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.posrig.card.Pan;
import org.posrig.hosts.rule.Books.Purchase;
import org.posrig.meaning.TransactionKind;
import org.posrig.rule.BinRange;
import org.posrig.rule.BinRange.Acceptance;
import org.posrig.rule.Figures;
import org.posrig.rule.Figures.Measure;
import org.posrig.rule.HostRule;
import org.posrig.rule.HostRule.Per;
import org.posrig.rule.Period;
import org.posrig.rule.RefusalReason;
import org.posrig.rule.Scope;

/// Whether one rule refuses one request.
final class Evaluation {
  private final ZoneId zone;
  private final Books books;

  Evaluation(ZoneId zone, Books books) {
    this.zone = zone;
    this.books = books;
  }

  Optional<Ruling> of(HostRule rule, Facts facts, Profile card, Set<String> registered) {
    return switch (rule) {
      case HostRule.Register register -> device(register, facts, registered);
      case HostRule.Closed closed -> closed(closed, facts, card);
      case HostRule.BinTable table -> table(table, facts);
      case HostRule.Held held -> held(held, facts);
      case HostRule.Barred barred -> barred(barred, facts, card);
      case HostRule.Amounts amounts -> amounts(amounts, facts, card);
      case HostRule.Velocity velocity -> velocity(velocity, facts, card);
      case HostRule.Apart apart -> apart(apart, facts, card);
      case HostRule.Spending spending -> spending(spending, facts, card);
    };
  }

  private static Optional<Ruling> device(
      HostRule.Register rule, Facts facts, Set<String> registered) {
    boolean known =
        rule.serials().stream().anyMatch(facts.device()::contains)
            || registered.contains(facts.device());
    return facts.kind() == TransactionKind.SIGN_IN && !known
        ? refused(rule, RefusalReason.UNKNOWN_DEVICE, Figures.NONE)
        : Optional.empty();
  }

  private Optional<Ruling> closed(HostRule.Closed rule, Facts facts, Profile card) {
    LocalTime time = LocalTime.ofInstant(facts.at(), zone);
    boolean meant =
        Kinds.needsHost(rule.scope(), facts.kind()) && isMeant(rule.scope(), facts, card);
    return meant && rule.isClosedAt(time)
        ? refused(
            rule,
            rule.reason(),
            new Figures(Measure.TIME_OF_DAY, time.toSecondOfDay(), rule.from().toSecondOfDay()))
        : Optional.empty();
  }

  private static Optional<Ruling> table(HostRule.BinTable rule, Facts facts) {
    if (!Kinds.showsCard(facts.kind())) return Optional.empty();
    Optional<BinRange> range = Issuers.range(rule, facts.account());
    if (range.isEmpty()) return refused(rule, RefusalReason.UNKNOWN_ISSUER, Figures.NONE);
    return range.get().acceptance() == Acceptance.NOT_TAKEN
        ? refused(rule, RefusalReason.CARD_NOT_ACCEPTED, Figures.NONE)
        : Optional.empty();
  }

  private static Optional<Ruling> held(HostRule.Held rule, Facts facts) {
    return Kinds.showsCard(facts.kind())
            && !facts.account().isEmpty()
            && new Pan(facts.account()).masked().equals(rule.card())
        ? refused(rule, rule.reason(), Figures.NONE)
        : Optional.empty();
  }

  private static Optional<Ruling> barred(HostRule.Barred rule, Facts facts, Profile card) {
    return Kinds.showsCard(rule.scope(), facts.kind()) && isMeant(rule.scope(), facts, card)
        ? refused(rule, rule.reason(), Figures.NONE)
        : Optional.empty();
  }

  private static Optional<Ruling> amounts(HostRule.Amounts rule, Facts facts, Profile card) {
    if (!isPurchase(rule.scope(), facts, card)) return Optional.empty();
    if (facts.cents() < rule.least())
      return refused(rule, RefusalReason.AMOUNT_TOO_SMALL, money(facts.cents(), rule.least()));
    return facts.cents() > rule.most()
        ? refused(rule, RefusalReason.AMOUNT_TOO_LARGE, money(facts.cents(), rule.most()))
        : Optional.empty();
  }

  private Optional<Ruling> velocity(HostRule.Velocity rule, Facts facts, Profile card) {
    if (!isPurchase(rule.scope(), facts, card)) return Optional.empty();
    long before =
        within(rule.scope(), rule.period(), facts).stream()
            .filter(one -> rule.per() == Per.CARD || one.merchant().equals(facts.merchant()))
            .count();
    return before >= rule.most()
        ? refused(rule, RefusalReason.TOO_MANY, new Figures(Measure.PURCHASES, before, rule.most()))
        : Optional.empty();
  }

  private Optional<Ruling> apart(HostRule.Apart rule, Facts facts, Profile card) {
    if (!isPurchase(rule.scope(), facts, card)) return Optional.empty();
    return purchases(rule.scope(), facts).stream()
        .map(one -> Duration.between(one.at(), facts.at()))
        .min(Comparator.naturalOrder())
        .filter(since -> since.compareTo(rule.interval()) < 0)
        .flatMap(
            since ->
                refused(
                    rule,
                    RefusalReason.TOO_SOON,
                    new Figures(Measure.SECONDS, since.toSeconds(), rule.interval().toSeconds())));
  }

  private Optional<Ruling> spending(HostRule.Spending rule, Facts facts, Profile card) {
    if (!isPurchase(rule.scope(), facts, card)) return Optional.empty();
    long sum = facts.cents();
    for (Purchase one : within(rule.scope(), rule.period(), facts)) sum += one.cents();
    return sum > rule.most()
        ? refused(rule, RefusalReason.OVER_LIMIT, money(sum, rule.most()))
        : Optional.empty();
  }

  private List<Purchase> purchases(Scope scope, Facts facts) {
    return books.purchases(facts.account()).stream()
        .filter(one -> scope.isAt(one.merchant(), one.terminal()))
        .toList();
  }

  private List<Purchase> within(Scope scope, Period period, Facts facts) {
    return purchases(scope, facts).stream()
        .filter(one -> isWithin(period, one.at(), facts.at()))
        .toList();
  }

  private boolean isWithin(Period period, Instant then, Instant now) {
    return switch (period) {
      case Period.Last(Duration length) -> then.isAfter(now.minus(length));
      case Period.Today _ -> then.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    };
  }

  private static boolean isPurchase(Scope scope, Facts facts, Profile card) {
    return Kinds.isPurchase(scope, facts.kind()) && isMeant(scope, facts, card);
  }

  private static boolean isMeant(Scope scope, Facts facts, Profile card) {
    return scope.isAt(facts.merchant(), facts.terminal()) && card.isIn(scope);
  }

  private static Figures money(long seen, long limit) {
    return new Figures(Measure.MONEY, seen, limit);
  }

  private static Optional<Ruling> refused(HostRule rule, RefusalReason reason, Figures figures) {
    return Optional.of(new Ruling(rule.name(), reason, figures));
  }
}
