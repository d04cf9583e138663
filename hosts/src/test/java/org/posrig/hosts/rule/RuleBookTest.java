package org.posrig.hosts.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.posrig.rule.RefusalReason.ACQUIRER_CLOSED;
import static org.posrig.rule.RefusalReason.CARD_FROZEN;
import static org.posrig.rule.RefusalReason.CARD_NOT_ACCEPTED;
import static org.posrig.rule.RefusalReason.ISSUER_CLOSED;
import static org.posrig.rule.RefusalReason.KIND_NOT_SUPPORTED;
import static org.posrig.rule.RefusalReason.MERCHANT_BARRED;
import static org.posrig.rule.RefusalReason.UNKNOWN_DEVICE;
import static org.posrig.rule.RefusalReason.UNKNOWN_ISSUER;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posrig.card.CardKind;
import org.posrig.hosts.TestDrawer;
import org.posrig.meaning.TransactionKind;
import org.posrig.rule.BinRange;
import org.posrig.rule.BinRange.Acceptance;
import org.posrig.rule.HostRule;
import org.posrig.rule.HostRule.Per;
import org.posrig.rule.RefusalReason;
import org.posrig.rule.Scope;

/// Rules about cards, times and devices at their boundaries, without any host.
class RuleBookTest extends RuleBed {
  @Test
  void a_host_without_rules_refuses_nothing() {
    for (TransactionKind kind : TransactionKind.values()) assertThat(why(kind)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "23:00, 06:00, 22:59:59, false",
    "23:00, 06:00, 23:00:00, true",
    "23:00, 06:00, 00:00:00, true",
    "23:00, 06:00, 05:59:59, true",
    "23:00, 06:00, 06:00:00, false",
    "06:00, 23:00, 05:59:59, false",
    "06:00, 23:00, 06:00:00, true",
    "06:00, 23:00, 22:59:59, true",
    "06:00, 23:00, 23:00:00, false",
    "00:00, 00:00, 12:00:00, true",
    "00:00, 00:00, 00:00:00, true",
    "23:00, 00:00, 23:59:59, true",
    "23:00, 00:00, 00:00:00, false",
  })
  void a_window_is_closed_from_its_first_second_until_its_last_also_over_midnight(
      String from, String until, String time, boolean closed) {
    rules.set(
        new HostRule.Closed(
            "window", Scope.ALL, LocalTime.parse(from), LocalTime.parse(until), ACQUIRER_CLOSED));
    now = NOON.plus(Duration.between(LocalTime.NOON, LocalTime.parse(time)));

    assertThat(why(TransactionKind.SALE).isPresent()).isEqualTo(closed);
    assertThat(why(TransactionKind.SIGN_IN).isPresent()).isEqualTo(closed);
    assertThat(why(TransactionKind.REVERSAL)).isEmpty();
    assertThat(why(TransactionKind.SETTLEMENT)).isEmpty();
    assertThat(why(TransactionKind.VOID)).isEmpty();
  }

  @Test
  void an_issuer_that_is_closed_closes_nothing_else() {
    rules.set(
        new HostRule.Closed(
            "maintenance",
            Scope.ALL.ofIssuer("the bank of the debit card"),
            LocalTime.MIDNIGHT,
            LocalTime.MIDNIGHT,
            ISSUER_CLOSED));

    assertThat(why(TransactionKind.SALE)).contains(ISSUER_CLOSED);
    assertThat(why(TransactionKind.SIGN_IN)).as("no card is in view").isEmpty();
    rules.set(
        new HostRule.Closed(
            "maintenance",
            Scope.ALL.ofIssuer("another"),
            LocalTime.MIDNIGHT,
            LocalTime.MIDNIGHT,
            ISSUER_CLOSED));
    assertThat(why(TransactionKind.SALE)).isEmpty();
  }

  @Test
  void the_longest_prefix_of_a_bin_table_says_whose_a_card_is() {
    rules.set(
        new HostRule.BinTable(
            List.of(
                range("62", "wide bank", CardKind.DEBIT, Acceptance.TAKEN),
                range("62109480000000", "narrow bank", CardKind.CREDIT, Acceptance.TAKEN))));
    Scope credit =
        new Scope(
            Set.of("narrow bank"), Set.of(CardKind.CREDIT), Set.of(), Set.of(), Set.of(), Set.of());
    assertThat(sale(1)).isEmpty();
    rules.set(new HostRule.Barred("no credit", credit, CARD_NOT_ACCEPTED));
    assertThat(sale(1).map(Ruling::reason)).contains(CARD_NOT_ACCEPTED);
  }

  @Test
  void a_card_of_no_range_is_refused_until_the_table_has_it() {
    BinRange other = range("4", "other bank", CardKind.DEBIT, Acceptance.TAKEN);
    rules.set(new HostRule.BinTable(List.of(other)));
    assertThat(why(TransactionKind.SALE)).contains(UNKNOWN_ISSUER);
    assertThat(why(TransactionKind.BALANCE)).contains(UNKNOWN_ISSUER);
    assertThat(why(TransactionKind.SIGN_IN)).isEmpty();

    rules.set(
        new HostRule.BinTable(
            List.of(other, range("621094", "a bank", CardKind.DEBIT, Acceptance.NOT_TAKEN))));
    assertThat(why(TransactionKind.SALE)).contains(CARD_NOT_ACCEPTED);
    rules.lift(HostRule.BinTable.NAME);
    assertThat(why(TransactionKind.SALE)).isEmpty();
  }

  private static BinRange range(
      String prefix, String issuer, CardKind kind, Acceptance acceptance) {
    return new BinRange(prefix, issuer, kind, acceptance, "");
  }

  @Test
  void a_pair_of_merchant_and_issuer_is_refused_and_neither_alone() {
    Scope pair = Scope.ALL.ofIssuer("the bank of the debit card").atMerchant("100000000000001");
    rules.set(new HostRule.Barred("pair", pair, MERCHANT_BARRED));
    assertThat(sale(1).map(Ruling::reason)).contains(MERCHANT_BARRED);

    rules.set(new HostRule.Barred("pair", pair.atMerchant("200000000000002"), MERCHANT_BARRED));
    assertThat(sale(1)).isEmpty();
    rules.set(new HostRule.Barred("pair", pair.ofIssuer("another"), MERCHANT_BARRED));
    assertThat(sale(1)).isEmpty();
  }

  @Test
  void a_kind_that_an_issuer_does_not_do_is_refused_alone() {
    rules.set(
        new HostRule.Barred(
            "no balances", Scope.ALL.about(TransactionKind.BALANCE), KIND_NOT_SUPPORTED));

    assertThat(why(TransactionKind.BALANCE)).contains(KIND_NOT_SUPPORTED);
    assertThat(why(TransactionKind.SALE)).isEmpty();
  }

  @Test
  void a_held_card_stays_refused_until_it_is_released() {
    rules.set(new HostRule.Held("frozen", MASKED, CARD_FROZEN));
    assertThat(why(TransactionKind.SALE)).contains(CARD_FROZEN);
    now = now.plus(Duration.ofDays(400));
    assertThat(why(TransactionKind.SALE)).contains(CARD_FROZEN);
    assertThat(rules.release("621094******9999")).isEmpty();
    assertThat(why(TransactionKind.SALE)).contains(CARD_FROZEN);
    assertThat(rules.release(MASKED)).containsExactly("frozen");
    assertThat(why(TransactionKind.SALE)).isEmpty();
  }

  @Test
  void a_file_holds_cards_by_their_roles() {
    RuleBook holding =
        book(new Rules(Optional.empty(), List.of(), Map.of("debit card", CARD_FROZEN)));
    assertThat(holding.decide(facts(TransactionKind.SALE, 1, TestDrawer.DEBIT)).map(Ruling::reason))
        .contains(CARD_FROZEN);
    assertThatThrownBy(
            () -> book(new Rules(Optional.empty(), List.of(), Map.of("gold card", CARD_FROZEN))))
        .hasMessageContaining("'gold card', which is not in the drawer; there are [debit card,");
  }

  @Test
  void a_device_is_refused_at_sign_in_until_it_is_registered() {
    rules.set(new HostRule.Register(Set.of("SN1")));
    assertThatThrownBy(rules::register).isInstanceOf(IllegalStateException.class);
    assertThat(signIn("Sequence No03SN1")).isEmpty();
    assertThat(signIn("Sequence No03SN9")).contains(UNKNOWN_DEVICE);
    assertThat(signIn("")).contains(UNKNOWN_DEVICE);
    assertThat(why(TransactionKind.SALE)).as("only at sign-in").isEmpty();

    assertThat(signIn("Sequence No03SN9")).isPresent();
    rules.register();
    assertThat(signIn("Sequence No03SN9")).isEmpty();
    assertThat(signIn("Sequence No03SN8")).contains(UNKNOWN_DEVICE);
  }

  private Optional<RefusalReason> signIn(String device) {
    return rules
        .decide(
            new Facts(
                TransactionKind.SIGN_IN, "1", 0, "", "10000001", "100000000000001", device, now))
        .map(Ruling::reason);
  }

  @Test
  void to_heal_leaves_the_rules_of_the_file() {
    RuleBook said =
        book(
            new Rules(
                Optional.empty(),
                List.of(new HostRule.Amounts("from ten", Scope.ALL, 1000, Long.MAX_VALUE)),
                Map.of()));
    said.set(new HostRule.Amounts("from ten", Scope.ALL, 1, Long.MAX_VALUE));
    said.set(new HostRule.Velocity("none", Scope.ALL, 0, HOUR, Per.CARD));
    assertThat(said.decide(facts(TransactionKind.SALE, 999, TestDrawer.DEBIT)).map(Ruling::rule))
        .contains("none");
    said.heal();
    assertThat(said.decide(facts(TransactionKind.SALE, 999, TestDrawer.DEBIT)).map(Ruling::rule))
        .contains("from ten");
    assertThat(said.decide(facts(TransactionKind.SALE, 1000, TestDrawer.DEBIT))).isEmpty();
  }
}
