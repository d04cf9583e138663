package org.posrig.hosts.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.posrig.card.Pan;
import org.posrig.hosts.TestDrawer;
import org.posrig.hosts.rule.Books.Purchase;
import org.posrig.meaning.TransactionKind;
import org.posrig.rule.Period;
import org.posrig.rule.RefusalReason;

/// A rule book over books that a test writes.
class RuleBed {
  static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z"); // 12:00 in China
  static final ZoneId CHINA = ZoneId.of("+08:00");
  static final String MASKED = new Pan(TestDrawer.DEBIT).masked();
  static final Period HOUR = new Period.Last(Duration.ofHours(1));

  final List<Purchase> books = new ArrayList<>();
  final RuleBook rules = book(Rules.NONE);
  Instant now = NOON;

  RuleBook book(Rules said) {
    return new RuleBook(
        said,
        TestDrawer.cards(),
        CHINA,
        account -> account.equals(TestDrawer.DEBIT) ? books : List.of());
  }

  Facts facts(TransactionKind kind, long cents, String account) {
    return new Facts(kind, "000001", cents, account, "10000001", "100000000000001", "", now);
  }

  Optional<Ruling> sale(long cents) {
    return rules.decide(facts(TransactionKind.SALE, cents, TestDrawer.DEBIT));
  }

  Optional<RefusalReason> why(TransactionKind kind) {
    return rules.decide(facts(kind, 1000, TestDrawer.DEBIT)).map(Ruling::reason);
  }

  void bought(Duration ago, long cents, String merchant) {
    books.add(new Purchase(now.minus(ago), cents, "10000001", merchant));
  }

  void bought(Duration ago) {
    bought(ago, 1000, "100000000000001");
  }
}
