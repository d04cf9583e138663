package org.posrig.hosts.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posrig.rule.RefusalReason.CARD_LOCKED;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posrig.hosts.TestDrawer;
import org.posrig.meaning.TransactionKind;
import org.posrig.rule.Figures;
import org.posrig.rule.Figures.Measure;
import org.posrig.rule.HostRule;
import org.posrig.rule.HostRule.Beyond;
import org.posrig.rule.HostRule.Per;
import org.posrig.rule.Period;
import org.posrig.rule.RefusalReason;
import org.posrig.rule.Scope;

/// Rules that count purchases at their boundaries, without any host.
class PurchaseRulesTest extends RuleBed {
  @Test
  void velocity_allows_so_many_and_tells_its_figures() {
    rules.set(new HostRule.Velocity("three", Scope.ALL, 3, HOUR, Per.CARD));
    for (int times = 0; times < 3; times++) {
      assertThat(sale(1)).as("purchase %d", times + 1).isEmpty();
      bought(Duration.ofMinutes(times));
    }

    assertThat(sale(1))
        .contains(
            new Ruling("three", RefusalReason.TOO_MANY, new Figures(Measure.PURCHASES, 3, 3)));
    assertThat(rules.decide(facts(TransactionKind.SALE, 1, TestDrawer.POOR)))
        .as("another card")
        .isEmpty();
    assertThat(why(TransactionKind.BALANCE)).as("no purchase").isEmpty();
    assertThat(why(TransactionKind.VOID)).as("takes one back").isEmpty();
    assertThat(why(TransactionKind.COMPLETION_ADVICE)).as("only informs").isEmpty();
  }

  @Test
  void what_is_exactly_a_period_ago_is_not_counted_any_more() {
    rules.set(new HostRule.Velocity("one", Scope.ALL, 1, HOUR, Per.CARD));
    bought(Duration.ofHours(1).minusNanos(1));
    assertThat(sale(1)).isPresent();
    books.clear();
    bought(Duration.ofHours(1));
    assertThat(sale(1)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"+08:00, true", "Europe/Berlin, false"})
  void a_day_begins_at_midnight_of_the_zone_that_the_file_names(String zone, boolean today) {
    RuleBook there =
        book(
            new Rules(
                Optional.of(ZoneId.of(zone)),
                List.of(new HostRule.Velocity("one", Scope.ALL, 1, new Period.Today(), Per.CARD)),
                Map.of()));
    now = Instant.parse("2026-11-21T23:30:00Z"); // 07:30 in China, 00:30 in Berlin
    bought(Duration.ofHours(1));

    assertThat(there.decide(facts(TransactionKind.SALE, 1, TestDrawer.DEBIT)).isPresent())
        .isEqualTo(today);
  }

  @Test
  void velocity_at_a_merchant_counts_that_merchant_only() {
    rules.set(new HostRule.Velocity("here", Scope.ALL, 1, HOUR, Per.CARD_AND_MERCHANT));
    bought(Duration.ofMinutes(1), 1000, "200000000000002");
    assertThat(sale(1)).isEmpty();
    bought(Duration.ofMinutes(1));
    assertThat(sale(1)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "999, AMOUNT_TOO_SMALL",
    "1000,",
    "1001,",
    "4999,",
    "5000,",
    "5001, AMOUNT_TOO_LARGE"
  })
  void amounts_at_their_ends(long cents, RefusalReason reason) {
    rules.set(new HostRule.Amounts("from to", Scope.ALL, 1000, 5000));

    assertThat(sale(cents).map(Ruling::reason)).isEqualTo(Optional.ofNullable(reason));
  }

  @Test
  void an_interval_ends_exactly_when_it_is_over() {
    rules.set(new HostRule.Apart("half an hour", Scope.ALL, Duration.ofMinutes(30)));
    bought(Duration.ofHours(3));
    bought(Duration.ofMinutes(30).minusSeconds(1));
    assertThat(sale(1).orElseThrow().figures()).isEqualTo(new Figures(Measure.SECONDS, 1799, 1800));
    now = now.plusSeconds(1);
    assertThat(sale(1)).isEmpty();
  }

  @Test
  void spending_is_allowed_up_to_the_limit_and_locks_the_card_beyond_it() {
    rules.set(new HostRule.Spending("500", Scope.ALL, 500_00, HOUR, Beyond.LOCK_CARD));
    bought(Duration.ofMinutes(1), 300_00, "200000000000002");
    assertThat(sale(200_00)).isEmpty();
    assertThat(sale(200_01).orElseThrow())
        .isEqualTo(
            new Ruling(
                "500", RefusalReason.OVER_LIMIT, new Figures(Measure.MONEY, 500_01, 500_00)));
    assertThat(sale(1).map(Ruling::reason)).as("locked").contains(CARD_LOCKED);
    assertThat(why(TransactionKind.BALANCE)).contains(CARD_LOCKED);

    rules.lift("500");
    assertThat(sale(1)).as("without the rule still locked").isPresent();
    assertThat(rules.release(MASKED)).containsExactly("500");
    assertThat(sale(1)).isEmpty();
  }
}
