package org.posrig.hosts.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posrig.card.CardKind;
import org.posrig.meaning.TransactionKind;
import org.posrig.rule.BinRange;
import org.posrig.rule.BinRange.Acceptance;
import org.posrig.rule.HostRule;
import org.posrig.rule.HostRule.Beyond;
import org.posrig.rule.HostRule.Per;
import org.posrig.rule.Period;
import org.posrig.rule.RefusalReason;
import org.posrig.rule.Scope;
import org.posrig.text.Sentence;
import org.posrig.yaml.BadFile;

class RuleFileTest {
  private static final String WHOLE =
      """
      zone: Asia/Shanghai
      bins:
        "621094": {issuer: first test bank}
        "476173": {issuer: second test bank, kind: credit, accepted: no, route: abroad}
      serials: [SN0001, SN0002]
      cards:
        debit card: card-lost
      rules:
        three an hour: {purchases: 3, within: 1h, issuers: [first test bank]}
        two a day here: {purchases: 2, within: day, per: card-and-merchant}
        from ten: {amounts: 10.00 to any}
        up to a thousand: {amounts: 0.00 to 1000.00, cards: [credit, quasi-credit]}
        the day's money: {spending: 500.00, within: day, beyond: lock-card}
        half an hour: {apart: 30m, merchants: ["100000000000001"]}
        no balances: {refuse: kind-not-supported, kinds: [balance]}
        the night: {closed: 23:00 to 06:00}
        maintenance: {closed: always, issuers: [second test bank]}
        risk: {closed: always, terminals: ["10000001"]}
      """;

  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("rules.yaml"), text);
  }

  @Test
  void reads_every_form_of_rule() throws IOException {
    Rules rules = RuleFile.read(file(WHOLE));

    assertThat(rules.zone()).contains(ZoneId.of("Asia/Shanghai"));
    assertThat(rules.cards()).isEqualTo(Map.of("debit card", RefusalReason.CARD_LOST));
    Scope all = Scope.ALL;
    assertThat(rules.rules())
        .containsExactly(
            new HostRule.BinTable(
                List.of(
                    new BinRange("621094", "first test bank", CardKind.DEBIT, Acceptance.TAKEN, ""),
                    new BinRange(
                        "476173",
                        "second test bank",
                        CardKind.CREDIT,
                        Acceptance.NOT_TAKEN,
                        "abroad"))),
            new HostRule.Register(Set.of("SN0001", "SN0002")),
            new HostRule.Velocity(
                "three an hour",
                all.ofIssuer("first test bank"),
                3,
                new Period.Last(Duration.ofHours(1)),
                Per.CARD),
            new HostRule.Velocity(
                "two a day here", all, 2, new Period.Today(), Per.CARD_AND_MERCHANT),
            new HostRule.Amounts("from ten", all, 10_00, Long.MAX_VALUE),
            new HostRule.Amounts(
                "up to a thousand",
                new Scope(
                    Set.of(),
                    Set.of(CardKind.CREDIT, CardKind.QUASI_CREDIT),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of()),
                0,
                1000_00),
            new HostRule.Spending(
                "the day's money", all, 500_00, new Period.Today(), Beyond.LOCK_CARD),
            new HostRule.Apart(
                "half an hour", all.atMerchant("100000000000001"), Duration.ofMinutes(30)),
            new HostRule.Barred(
                "no balances",
                all.about(TransactionKind.BALANCE),
                RefusalReason.KIND_NOT_SUPPORTED),
            closed("the night", all, "23:00", "06:00", RefusalReason.ACQUIRER_CLOSED),
            closed(
                "maintenance",
                all.ofIssuer("second test bank"),
                "00:00",
                "00:00",
                RefusalReason.ISSUER_CLOSED),
            closed(
                "risk",
                all.atTerminal("10000001"),
                "00:00",
                "00:00",
                RefusalReason.TERMINAL_CLOSED));
  }

  private static HostRule closed(
      String name, Scope scope, String from, String until, RefusalReason reason) {
    return new HostRule.Closed(name, scope, LocalTime.parse(from), LocalTime.parse(until), reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{purchases: many, within: 1h}|'purchases' of 'one' is 'many'; write a number from 0 to"
            + " 9999",
        "{purchases: 3}|'one' has no 'within'; write within: 30m",
        "{purchases: 3, within: soon}|'within' of rule 'one' is 'soon'; write a time such as 30m,"
            + " 1h or 90s, or day",
        "{purchases: 3, within: 0s}|'within' of rule 'one' is '0s'",
        "{purchases: 3, within: 1h, per: shop}|'per' of 'one' is 'shop'",
        "{purchases: 3, within: 1h, apart: 1h}|has more than one of [purchases,",
        "{within: 1h}|has none of [purchases,",
        "{amounts: 10}|'amounts' of rule 'one' is '10'; write amounts: 10.00 to 5000.00",
        "{amounts: 10.00 to 5.00}|the least first",
        "{amounts: any to 5.00}|'amounts' of rule 'one' is 'any to 5.00'",
        "{spending: 500, within: day}|'spending' of rule 'one' is '500'",
        "{spending: 5.00, within: day, beyond: nothing}|'beyond' of 'one' is 'nothing'",
        "{apart: long}|'apart' of rule 'one' is 'long'; write a time such as 30m, 1h or 90s",
        "{refuse: merchant-bared, issuers: [a]}|did you mean 'merchant-barred'?",
        "{refuse: card-frozen}|rule 'one' refuses everything; say whom it applies to",
        "{closed: 25:00 to 06:00}|'closed' of rule 'one' is '25:00 to 06:00'; write closed: 23:00"
            + " to 06:00",
        "{closed: at night}|or closed: always",
        "{closed: always, kinds: [sail]}|'sail' is not known in 'kinds'; did you mean 'sale'?",
        "{closed: always, cards: [gold]}|'gold' is not known in 'cards'",
        "{closed: always, issuers: []}|'issuers' is empty; leave it out to mean all",
        "{closed: always, issuers: bank}|'issuers' of 'one' is not a list",
        "{closed: always, colour: red}|'colour' is not known",
      })
  void says_what_is_wrong_with_a_rule_and_where(String rule, String problem) throws IOException {
    assertThat(RuleFile.problems(file("rules:\n  other: {apart: 1h}\n  one: " + rule + "\n")))
        .extracting(Sentence::english)
        .anySatisfy(told -> assertThat(told).contains("rules.yaml:3: ").contains(problem));
  }

  @Test
  void all_problems_of_a_file_are_told_at_once_in_order() throws IOException {
    List<Sentence> problems =
        RuleFile.problems(
            file(
                """
                zone: Peking
                bins:
                  "62x": {issuer: bank}
                  "63": {kind: gold}
                cards:
                  debit card: eaten
                colour: red
                rules:
                  one: {}
                """));

    assertThat(
            problems.stream()
                .map(told -> told.english().replaceFirst(".*rules.yaml:(\\d+):.*", "$1")))
        .containsExactly("1", "3", "4", "4", "6", "7", "9");
  }

  @Test
  void a_file_that_is_not_there_or_empty_says_so() throws IOException {
    assertThatThrownBy(() -> RuleFile.read(folder.resolve("none.yaml")))
        .isInstanceOf(BadFile.class)
        .hasMessageContaining("none.yaml:1: cannot be read");
    assertThat(RuleFile.problems(file("")).getFirst().english()).contains("the file is empty");
  }

  @Test
  void a_range_is_never_shown_beyond_the_issuer_s_digits() {
    BinRange range = new BinRange("621094800000002", "bank", CardKind.DEBIT, Acceptance.TAKEN, "");

    assertThat(range.toString()).isEqualTo("621094… bank");
    assertThat(Arrays.asList(RefusalReason.values())).hasSizeGreaterThan(15);
  }
}
