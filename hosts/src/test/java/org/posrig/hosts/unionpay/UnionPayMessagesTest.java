package org.posrig.hosts.unionpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posrig.hosts.dialect.Histories.event;
import static org.posrig.hosts.dialect.Histories.history;
import static org.posrig.hosts.dialect.Messages.managing;
import static org.posrig.hosts.dialect.Messages.sale;
import static org.posrig.hosts.dialect.Messages.voiding;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.dialect.Messages;
import org.posrig.meaning.Meaning;
import org.posrig.meaning.Phase;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;
import org.posrig.text.Catalogue;
import org.posrig.text.Language;
import org.posrig.verdict.Check;
import org.posrig.verdict.DialectChecks;
import org.posrig.verdict.Finding;
import org.posrig.verdict.Verdict;

class UnionPayMessagesTest {
  private static final String TRACK = "621094******0029=…(33)";
  private final Check check = new UnionPayChecks().checks().getFirst();

  private static Message swiped() {
    return sale().with(35, TRACK).with(52, "[8 bytes]").with(26, "12");
  }

  private static Message reversal() {
    return Messages.of("0400", "000000", "00", "22").with(39, "98");
  }

  private static Message reversalOfVoid() {
    return Messages.of("0400", "200000", "00", "23").with(39, "98").with(61, "000003000005");
  }

  private static Message settlement() {
    return managing("0500", "00000003201").with(48, "0".repeat(62)).with(49, "156");
  }

  private static Message chip(String pin, String condition) {
    return sale().with(22, "05" + pin).with(60, "22000003000" + condition);
  }

  private Finding only(History history) {
    assertThat(check.judge(history)).isInstanceOf(Verdict.Fail.class);
    List<Finding> findings = ((Verdict.Fail) check.judge(history)).findings();
    assertThat(findings).hasSize(1);
    return findings.getFirst();
  }

  @Test
  void is_found_by_the_name_of_the_dialect() {
    assertThat(ServiceLoader.load(DialectChecks.class))
        .filteredOn(found -> found.dialect().equals("unionpay"))
        .singleElement()
        .satisfies(
            found ->
                assertThat(found.checks())
                    .extracting(Check::name)
                    .containsExactly("unionpay-messages"));
  }

  static Stream<Message> right() {
    return Stream.of(
        swiped(),
        swiped().with(22, "022").without(52).without(26),
        swiped().with(22, "020").without(26).without(52),
        swiped().without(25),
        sale().with(22, "021").with(36, TRACK).with(52, "[8 bytes]").with(26, "12"),
        chip("2", "51"),
        sale().with(22, "012"),
        swiped().with(60, "2200000300052"),
        voiding().with(22, "012"),
        voiding().with(22, "012").without(49),
        Messages.of("0200", "310000", "00", "01").with(22, "012").without(4).without(49),
        reversal(),
        settlement(),
        managing("0800", "00000003004").without(11),
        managing("0820", "00000003301").without(11),
        managing("0320", "00000003202"),
        Messages.of("0200", "000000", "00", "36").with(22, "072").without(49),
        Messages.of("0200", "000000", "06", "20").with(22, "012").with(61, "0000030000050105"),
        Messages.of("0220", "000000", "00", "30"));
  }

  @ParameterizedTest
  @MethodSource("right")
  void passes_what_has_the_fields_of_its_kind(Message request) {
    Verdict verdict = check.judge(history(request));

    assertThat(verdict)
        .isInstanceOfSatisfying(Verdict.Pass.class, pass -> assertThat(pass.looked()).isOne());
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of("unionpay.unreadable", Message.of("0200", Map.of())),
        Arguments.of("unionpay.terminal", swiped().without(41)),
        Arguments.of("unionpay.terminal", swiped().with(41, "        ")),
        Arguments.of("unionpay.terminal", settlement().with(41, "123456789")),
        Arguments.of("unionpay.merchant", swiped().without(42)),
        Arguments.of("unionpay.merchant", managing("0800", "00000003004").with(42, "1".repeat(16))),
        Arguments.of("unionpay.f60", managing("0800", "0000000300")),
        Arguments.of("unionpay.f60", swiped().without(60)),
        Arguments.of("unionpay.f60", swiped().with(60, "2".repeat(18))),
        Arguments.of("unionpay.trace", swiped().without(11)),
        Arguments.of("unionpay.trace", settlement().with(11, "12345")),
        Arguments.of("unionpay.trace", Messages.of("0220", "200000", "00", "25").without(11)),
        Arguments.of("unionpay.currency", swiped().with(49, "840")),
        Arguments.of("unionpay.currency", swiped().without(49)),
        Arguments.of("unionpay.currency", voiding().with(22, "012").with(49, "840")),
        Arguments.of("unionpay.kind", swiped().with(60, "0100000300050")),
        Arguments.of("unionpay.kind", swiped().with(60, "2300000300050")),
        Arguments.of("unionpay.kind", swiped().with(25, "06")),
        Arguments.of("unionpay.kind", Messages.of("0100", "030000", "06", "11").with(22, "012")),
        Arguments.of("unionpay.pin-missing", swiped().without(52).without(26)),
        Arguments.of("unionpay.pin-missing", chip("1", "51")),
        Arguments.of("unionpay.pin-unsaid", swiped().with(22, "022")),
        Arguments.of("unionpay.pin-length", swiped().without(26)),
        Arguments.of("unionpay.track", swiped().without(35)),
        Arguments.of("unionpay.fallback", chip("2", "52")),
        Arguments.of("unionpay.fallback", chip("2", "52").with(22, "072")),
        Arguments.of("unionpay.reversal-track", reversal().with(35, TRACK)),
        Arguments.of("unionpay.reversal-track", reversal().with(36, TRACK)),
        Arguments.of("unionpay.reversal-pin", reversal().with(52, "[8 bytes]")),
        Arguments.of("unionpay.totals", settlement().without(48)),
        Arguments.of("unionpay.totals", settlement().with(48, "0".repeat(61))),
        Arguments.of("unionpay.original", voiding().with(22, "012").without(61)),
        Arguments.of("unionpay.original", voiding().with(22, "012").with(61, "00000300000")));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void names_the_field_that_is_wrong(String key, Message request) {
    Finding finding = only(history(request));

    assertThat(finding.key()).isEqualTo(key);
    assertThat(finding.evidence()).hasSize(1);
    for (Language language : Language.values()) {
      String says = Catalogue.of(language).say(finding.says());
      assertThat(says).doesNotContain("{");
      if (!key.equals("unionpay.unreadable")) assertThat(says).containsPattern("F\\d\\d");
    }
  }

  @Test
  void says_what_is_there_and_what_would_be_right() {
    assertThat(Catalogue.of(Language.ENGLISH).say(only(history(swiped().with(49, "840"))).says()))
        .isEqualTo("sale #000007, 10.00: F49 is \"840\", expected 156 (RMB)");
    assertThat(
            Catalogue.of(Language.ENGLISH)
                .say(only(history(swiped().with(60, "0100000300050"))).says()))
        .isEqualTo("unknown message #000007, 10.00: F60.1 is 01, F3 and F25 require 22/36");
  }

  @Test
  void a_reversal_keeps_f22_and_f61_of_its_original() {
    Message voided = voiding().with(22, "012");

    assertThat(check.judge(history(swiped(), reversal()))).isInstanceOf(Verdict.Pass.class);
    assertThat(check.judge(history(voided, reversalOfVoid().with(22, "012"))))
        .isInstanceOf(Verdict.Pass.class);
    Finding entry = only(history(swiped(), reversal().with(22, "051")));
    assertThat(entry.key()).isEqualTo("unionpay.reversal-entry");
    assertThat(entry.evidence()).hasSize(2);
    assertThat(only(history(voided, reversalOfVoid().with(22, "012").without(61))).key())
        .isEqualTo("unionpay.reversal-original");
    assertThat(only(history(swiped(), reversal().with(61, "000003000005"))).key())
        .isEqualTo("unionpay.reversal-original");
  }

  @Test
  void a_reversal_is_compared_with_the_last_request_of_its_number() {
    Message early = chip("2", "51");

    assertThat(check.judge(history(early, swiped(), reversal()))).isInstanceOf(Verdict.Pass.class);
    assertThat(only(history(swiped(), early, reversal())).key())
        .isEqualTo("unionpay.reversal-entry");
    assertThat(check.judge(history(early.with(11, "000006"), reversal())))
        .as("its original is not in the history")
        .isInstanceOf(Verdict.Pass.class);
  }

  @Test
  void one_finding_for_each_request() {
    History history = history(swiped().without(41).without(49), settlement().without(48), swiped());

    assertThat(check.judge(history))
        .isInstanceOfSatisfying(
            Verdict.Fail.class,
            fail ->
                assertThat(fail.findings())
                    .extracting(Finding::key)
                    .containsExactly("unionpay.terminal", "unionpay.totals"));
  }

  @Test
  void a_request_of_no_known_type_leaves_it_open() {
    Message odd = managing("0600", "00000003951");

    assertThat(check.judge(history(swiped(), odd)))
        .isInstanceOfSatisfying(
            Verdict.Inconclusive.class,
            open ->
                assertThat(Catalogue.of(Language.ENGLISH).say(open.reasons().getFirst()))
                    .isEqualTo(
                        "the dialect has no request of type 0600 with F3  and F60 00000003951"));
    assertThat(check.judge(history(odd, settlement().without(48))))
        .as("what is wrong is wrong all the same")
        .isInstanceOf(Verdict.Fail.class);
  }

  @Test
  void a_type_of_an_acquirers_own_table_is_no_mistake() {
    Message own = swiped().with(60, "5200000300050");
    Meaning sale = Messages.asked(own).but().kind(TransactionKind.SALE).build();

    assertThat(only(history(own)).key()).isEqualTo("unionpay.kind");
    assertThat(check.judge(history(List.of(event(own, sale, Direction.TO_HOST, Event.Stage.SENT)))))
        .isInstanceOf(Verdict.Pass.class);
  }

  @ParameterizedTest
  @EnumSource
  void looks_only_at_what_the_terminal_sent(Event.Stage stage) {
    Meaning meaning = Meaning.of(TransactionKind.SALE, Phase.ANSWER);
    Message answer = Message.of("0210", Map.of(39, "00"));
    Message broken = swiped().without(41);

    assertThat(check.judge(history(List.of(event(answer, meaning, Direction.TO_TERMINAL, stage)))))
        .isInstanceOf(Verdict.Idle.class);
    assertThat(
            check.judge(
                history(
                    List.of(
                        event(
                            broken,
                            Messages.asked(broken),
                            Direction.TO_HOST,
                            Event.Stage.DELIVERED)))))
        .isInstanceOf(Verdict.Idle.class);
    assertThat(check.judge(history(List.<Event>of()))).isInstanceOf(Verdict.Idle.class);
  }

  @Test
  void every_text_is_there_in_every_language() {
    TreeSet<String> keys = new TreeSet<>();
    for (Arguments one : wrong().toList()) keys.add((String) one.get()[0]);
    keys.addAll(
        List.of(
            "rule.unionpay-messages",
            "pass.unionpay-messages",
            "idle.unionpay-messages",
            "unionpay.unknown-type",
            "unionpay.reversal-entry",
            "unionpay.reversal-original"));
    for (Language language : Language.values()) {
      assertThat(Catalogue.of(language).texts().keySet()).containsAll(keys);
      assertThat(
              Catalogue.of(language).texts().keySet().stream()
                  .filter(key -> key.contains("unionpay")))
          .containsExactlyInAnyOrderElementsOf(keys);
      assertThat(Catalogue.of(language).say(check.rule())).contains("F60");
    }
  }
}
