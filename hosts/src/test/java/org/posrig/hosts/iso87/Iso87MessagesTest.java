package org.posrig.hosts.iso87;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.hosts.acquirer.IsoLinkDialect;
import org.posrig.hosts.dialect.Message;
import org.posrig.net.Direction;
import org.posrig.text.Catalogue;
import org.posrig.text.Language;
import org.posrig.verdict.Check;
import org.posrig.verdict.DialectChecks;
import org.posrig.verdict.Verdict;

/// The rules of the dialect on histories written by hand.
class Iso87MessagesTest {
  private final Check check = new Iso87Checks().checks().getFirst();
  private final PlainPos pos = new PlainPos();
  private final Tape tape = new Tape(pos);

  /// What a link would have told of messages.
  private static final class Tape {
    private final List<Observation> seen = new ArrayList<>();
    private final PlainPos pos;
    private final IsoLinkDialect link;

    Tape(PlainPos pos) {
      this.pos = pos;
      MessageKeys keys = new MessageKeys(pos.dialect, pos.settings.keys());
      link =
          new IsoLinkDialect(
              pos.dialect, new Iso87Seals(pos.dialect, keys, true), new OriginalsSeen());
    }

    Tape asks(Message message) {
      return saw(pos.frame(message), Direction.TO_HOST, Event.Stage.SENT);
    }

    Tape isAnswered(Message answer) {
      byte[] frame = pos.frame(pos.dialect.codec().pack(answer.without(64)));
      return saw(frame, Direction.TO_TERMINAL, Event.Stage.DELIVERED);
    }

    private Tape saw(byte[] frame, Direction direction, Event.Stage stage) {
      Event event =
          new Event.Message(
              1,
              direction,
              stage,
              link.meaning(frame, direction).orElseThrow(),
              link.type(frame).orElseThrow(),
              link.fields(frame),
              frame.length);
      seen.add(new Observation(Duration.ofSeconds(seen.size()), "link", event));
      return this;
    }

    History history() {
      return new History(seen);
    }
  }

  private Optional<String> finding() {
    return check.judge(tape.history()) instanceof Verdict.Fail fail
        ? Optional.of(fail.findings().getFirst().key())
        : Optional.empty();
  }

  @Test
  void comes_with_the_dialect() {
    assertThat(ServiceLoader.load(DialectChecks.class))
        .extracting(DialectChecks::dialect)
        .contains("iso87");
  }

  @Test
  void passes_a_whole_day() {
    Message sale = pos.withPin(pos.sale(50_00), PlainPos.PIN);
    Message lost = pos.sale(25_00);
    Message answer = pos.ask(sale);
    tape.asks(pos.plain("0800", "920000")).asks(sale).isAnswered(answer);
    tape.asks(lost).asks(pos.reversal(lost)).asks(pos.reversal(lost));
    tape.asks(pos.sale(7_00).with(62, lost.field(62)));
    tape.asks(pos.voiding("0200", sale, answer, "00"));
    tape.asks(pos.upload(sale, answer, false));
    tape.asks(pos.settlement("920000", "000001", 50_00, 1, 0, 0));
    tape.asks(pos.settlement("960000", "000001", 50_00, 1, 0, 0));

    assertThat(check.judge(tape.history())).isInstanceOf(Verdict.Pass.class);
  }

  @Test
  void is_idle_without_a_request_and_open_for_one_that_is_in_no_row() {
    assertThat(check.judge(tape.history())).isInstanceOf(Verdict.Idle.class);
    tape.asks(pos.sale(1_00).with(3, "580000"));
    assertThat(check.judge(tape.history())).isInstanceOf(Verdict.Inconclusive.class);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        wrong("iso87.entry", sale -> sale.without(22)),
        wrong("iso87.card-twice", sale -> sale.with(2, PlainPos.CARD)),
        wrong("iso87.invoice", sale -> sale.without(62)),
        wrong("iso87.invoice", sale -> sale.with(62, "12")),
        wrong("iso87.merchant", sale -> sale.without(42)),
        wrong("iso87.processing", sale -> sale.without(3)),
        wrong("iso87.trace", sale -> sale.without(11)),
        wrong("iso87.terminal", sale -> sale.without(41)));
  }

  private static Arguments wrong(String key, UnaryOperator<Message> change) {
    return Arguments.of(key, change);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void finds_a_sale_that_lacks_something(String key, UnaryOperator<Message> change) {
    tape.asks(change.apply(pos.sale(1_00)));

    assertThat(finding()).contains(key);
  }

  @Test
  void finds_another_network_number() {
    tape.asks(pos.sale(1_00)).asks(pos.sale(1_00).with(24, "004"));

    assertThat(finding()).contains("iso87.network");
  }

  @Test
  void finds_a_key_serial_number_that_serves_two_requests() {
    Message first = pos.withPin(pos.sale(1_00), PlainPos.PIN);
    tape.asks(first).asks(pos.sale(1_00).with(57, first.field(57)));

    assertThat(finding()).contains("iso87.serial-twice");
  }

  @Test
  void a_reversal_may_have_the_serial_number_of_its_original() {
    Message first = pos.withPin(pos.sale(1_00), PlainPos.PIN);
    tape.asks(first).asks(pos.reversal(first).with(57, first.field(57)));

    assertThat(finding()).isEmpty();
  }

  @Test
  void finds_a_slips_number_that_is_given_again() {
    Message sale = pos.sale(1_00);
    tape.asks(sale).isAnswered(pos.ask(sale)).asks(pos.sale(1_00).with(62, sale.field(62)));

    assertThat(finding()).contains("iso87.invoice-twice");
  }

  @Test
  void finds_an_advice_that_is_repeated_otherwise() {
    Message advice = pos.trade("0220", "000000", "00", 12_34).with(38, "V12345");
    tape.asks(advice).asks(advice.with(4, PlainPos.amount(12_35)));

    assertThat(finding()).contains("iso87.repeat-differs");
  }

  @Test
  void finds_a_reversal_that_does_not_keep_its_originals_values() {
    Message sale = pos.sale(1_00);
    tape.asks(sale).asks(pos.reversal(sale).with(22, "051"));

    assertThat(finding()).contains("iso87.reversal-entry");
  }

  @Test
  void finds_a_reversal_with_a_reason_or_another_slips_number() {
    Message sale = pos.sale(1_00);
    tape.asks(sale).asks(pos.reversal(sale).with(39, "68"));
    assertThat(finding()).contains("iso87.reversal-reason");

    Tape other = new Tape(pos);
    other.asks(sale).asks(pos.reversal(sale).with(62, "000077"));
    assertThat(check.judge(other.history()))
        .isInstanceOfSatisfying(
            Verdict.Fail.class,
            fail ->
                assertThat(Catalogue.of(Language.ENGLISH).say(fail.findings().getFirst().says()))
                    .contains("the invoice number is \"000077\""));
  }

  @Test
  void finds_a_void_with_other_numbers_than_its_original() {
    Message sale = pos.sale(1_00);
    Message answer = pos.ask(sale);
    Message voiding = pos.voiding("0200", sale, answer, "00");
    tape.asks(sale).isAnswered(answer).asks(voiding.with(62, "000099"));
    assertThat(finding()).contains("iso87.void-invoice");

    Tape other = new Tape(pos);
    other.asks(sale).isAnswered(answer).asks(voiding.with(38, "ZZZZZZ"));
    assertThat(check.judge(other.history())).isInstanceOf(Verdict.Fail.class);
  }

  @Test
  void finds_a_settlement_without_batch_or_totals_and_an_upload_without_its_original() {
    tape.asks(pos.settlement("920000", "000001", 0, 0, 0, 0).with(63, "12"));
    assertThat(finding()).contains("iso87.totals");

    Tape batch = new Tape(pos);
    batch.asks(pos.settlement("920000", "000001", 0, 0, 0, 0).without(60));
    assertThat(check.judge(batch.history())).isInstanceOf(Verdict.Fail.class);

    Message sale = pos.sale(1_00);
    Tape upload = new Tape(pos);
    upload.asks(pos.upload(sale, pos.ask(sale), false).with(60, "0200"));
    assertThat(check.judge(upload.history())).isInstanceOf(Verdict.Fail.class);
  }
}
