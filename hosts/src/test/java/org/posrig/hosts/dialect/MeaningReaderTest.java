package org.posrig.hosts.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posrig.hosts.dialect.Messages.answer;
import static org.posrig.hosts.dialect.Messages.answered;
import static org.posrig.hosts.dialect.Messages.asked;
import static org.posrig.hosts.dialect.Messages.managing;
import static org.posrig.hosts.dialect.Messages.sale;
import static org.posrig.hosts.dialect.Messages.voiding;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posrig.hosts.unionpay.UnionPayTable;
import org.posrig.meaning.Authenticity;
import org.posrig.meaning.Decision;
import org.posrig.meaning.Meaning;
import org.posrig.meaning.Numbers;
import org.posrig.meaning.Phase;
import org.posrig.meaning.ReversalReason;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;

class MeaningReaderTest {

  @ParameterizedTest
  @CsvSource({
    "0200, 310000, 00, 01, BALANCE",
    "0200, 000000, 00, 22, SALE",
    "0200, 200000, 00, 23, VOID",
    "0220, 200000, 00, 25, REFUND",
    "0100, 030000, 06, 10, AUTHORISATION",
    "0100, 200000, 06, 11, AUTHORISATION_VOID",
    "0200, 000000, 06, 20, COMPLETION",
    "0220, 000000, 06, 24, COMPLETION_ADVICE",
    "0200, 200000, 06, 21, COMPLETION_VOID",
    "0400, 000000, 00, 22, REVERSAL",
    "0220, 000000, 00, 30, UNKNOWN",
    "0200, 000000, 00, 36, UNKNOWN",
    "0200, 990000, 00, 22, UNKNOWN",
    "0200, 000000, 00, 01, UNKNOWN",
    "0200, 000000, 06, 22, UNKNOWN",
  })
  void requests_and_their_answers_are_of_the_kind_of_their_row(
      String mti, String processing, String condition, String type, TransactionKind kind) {
    Message request = Messages.of(mti, processing, condition, type);

    assertThat(asked(request).kind()).isEqualTo(kind);
    assertThat(asked(request).phase()).isEqualTo(Phase.REQUEST);
    assertThat(asked(request).function()).isEqualTo(processing + "/" + condition + "/" + type);
    Meaning answer = answered(answer(request, "00"));
    assertThat(answer.phase()).isEqualTo(Phase.ANSWER);
    assertThat(answer.function()).isEqualTo(asked(request).function());
    if (kind != TransactionKind.UNKNOWN) assertThat(answer.kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "0800, 00000003001, SIGN_IN",
    "0800, 00000003003, SIGN_IN",
    "0800, 00000003004, SIGN_IN",
    "0820, 00000003002, SIGN_OFF",
    "0820, 00000003301, ECHO",
    "0500, 00000003201, SETTLEMENT",
    "0320, 00000003201, UPLOAD",
    "0320, 00000003203, UPLOAD",
    "0320, 00000003206, UPLOAD",
    "0320, 00000003202, UPLOAD_END",
    "0320, 00000003207, UPLOAD_END",
    "0620, 00000003951, SCRIPT_RESULT",
    "0800, 00000003370, DOWNLOAD",
    "0820, 00000003372, DOWNLOAD",
    "0600, 00000003951, UNKNOWN",
  })
  void managing_messages_too(String mti, String f60, TransactionKind kind) {
    Message request = managing(mti, f60);

    assertThat(asked(request).kind()).isEqualTo(kind);
    assertThat(answered(answer(request, "00")).kind()).isEqualTo(kind);
    assertThat(asked(request).function()).isEmpty();
  }

  @Test
  void what_a_request_does_not_say_of_f25_is_no_contradiction() {
    assertThat(asked(sale().without(25)).kind()).isEqualTo(TransactionKind.SALE);
    assertThat(asked(sale().without(60)).kind()).isEqualTo(TransactionKind.UNKNOWN);
  }

  @Test
  void a_repeat_is_of_the_kind_of_what_it_repeats() {
    Meaning repeat = asked(Messages.of("0401", "000000", "00", "22").with(39, "98"));

    assertThat(repeat.kind()).isEqualTo(TransactionKind.REVERSAL);
    assertThat(repeat.phase()).isEqualTo(Phase.REPEAT);
  }

  @Test
  void an_answer_that_leaves_fields_out_is_known_by_the_others() {
    Message answer = answer(sale(), "00");

    for (Message less :
        List.of(
            answer.without(3),
            answer.without(60),
            answer.without(60).without(25),
            answer.without(25).without(3)))
      assertThat(answered(less).kind()).as(less.toString()).isEqualTo(TransactionKind.SALE);
    assertThat(answered(answer.without(3).without(60)).kind()).isEqualTo(TransactionKind.UNKNOWN);
    assertThat(answered(answer.without(3)).function()).isEmpty();
    assertThat(answered(answer.without(60).without(25)).function()).isEqualTo("000000/00/22");
    assertThat(answered(answer(managing("0800", "00000003004"), "00").without(60)).kind())
        .isEqualTo(TransactionKind.SIGN_IN);
  }

  @Test
  void an_answer_that_contradicts_itself_is_known_by_f60_and_has_another_function() {
    Message answer = answer(sale(), "00").with(3, "200000");

    assertThat(answered(answer).kind()).isEqualTo(TransactionKind.SALE);
    assertThat(answered(answer).function()).isNotEqualTo(asked(sale()).function());
    assertThat(answered(answer(sale(), "00").with(3, "999999").without(60)).kind())
        .isEqualTo(TransactionKind.UNKNOWN);
    assertThat(answered(answer(sale(), "00").with(60, "9900000300050")).kind())
        .isEqualTo(TransactionKind.SALE);
  }

  @Test
  void what_comes_to_the_terminal_and_is_no_answer_is_of_no_kind() {
    Meaning odd = answered(sale());

    assertThat(odd.kind()).isEqualTo(TransactionKind.UNKNOWN);
    assertThat(odd.phase()).isEqualTo(Phase.ANSWER);
    assertThat(odd.trace()).isEqualTo("000007");
  }

  @Test
  void the_beginning_of_a_request_says_what_it_can() {
    Meaning part =
        new MeaningReader(UnionPayTable.dialect())
            .ofPart(sale().without(41).without(42).without(49).without(60), Direction.TO_HOST);

    assertThat(part.kind()).isEqualTo(TransactionKind.SALE);
    assertThat(part.cents()).isEqualTo(1000);
    assertThat(part.authenticity()).isEqualTo(Authenticity.UNDECIDED);
  }

  @Test
  void a_request_says_its_numbers_amount_and_place() {
    Meaning sale = asked(sale().with(41, "100001  "));

    assertThat(sale.numbers()).isEqualTo(new Numbers("000007", "000003", "000007", "", ""));
    assertThat(sale.cents()).isEqualTo(1000);
    assertThat(sale.currency()).isEqualTo("156");
    assertThat(sale.terminal()).isEqualTo("100001");
    assertThat(sale.original().isNone()).isTrue();
    assertThat(sale.authenticity()).isEqualTo(Authenticity.VALID);
    assertThat(asked(sale().without(4)).hasAmount()).isFalse();
    assertThat(asked(sale().with(60, "22")).batch()).isEmpty();
  }

  @Test
  void a_void_names_its_original_and_what_the_host_called_it() {
    Meaning voiding = asked(voiding().with(37, "101112000001").with(38, "A00001"));
    Meaning unknown = asked(voiding().with(37, "000000000000").with(38, "      "));

    assertThat(voiding.original())
        .isEqualTo(new Numbers("000005", "000003", "000005", "101112000001", "A00001"));
    assertThat(unknown.original()).isEqualTo(Numbers.of("000005", "000003"));
    assertThat(asked(voiding().without(61)).original().isNone()).isTrue();
    assertThat(asked(voiding().with(61, "00000300")).original().isNone()).isTrue();
  }

  @Test
  void a_refund_knows_only_the_date_and_reference_of_its_original() {
    Message refund = Messages.of("0220", "200000", "00", "25").with(61, "0000000000001122");

    assertThat(asked(refund).original().isNone()).isTrue();
    assertThat(asked(refund.with(37, "101112000001")).original())
        .isEqualTo(new Numbers("", "", "", "101112000001", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "98, NO_ANSWER",
    "A0, WRONG_MAC",
    "06, ERROR",
    "96, ERROR",
    "17, UNKNOWN",
    "'', UNSAID"
  })
  void a_reversal_gives_its_reason(String code, ReversalReason reason) {
    Message reversal = Messages.of("0400", "000000", "00", "22");
    Meaning meaning = asked(code.isEmpty() ? reversal : reversal.with(39, code));

    assertThat(meaning.reason()).isEqualTo(reason);
    assertThat(meaning.code()).isEqualTo(code);
    assertThat(meaning.original()).isEqualTo(Numbers.of("000007", "000003"));
    assertThat(meaning.decision()).isEqualTo(Decision.UNSAID);
  }

  @ParameterizedTest
  @CsvSource({
    "SALE, 00, APPROVED",
    "SALE, 11, APPROVED",
    "SALE, A2, APPROVED",
    "SALE, 10, PARTLY_APPROVED",
    "SALE, 51, REFUSED",
    "SALE, 97, REFUSED",
    "SALE, 04, KEEP_CARD",
    "SALE, 67, KEEP_CARD",
    "SALE, 77, SIGN_IN_AGAIN",
    "SALE, 99, SIGN_IN_AGAIN",
    "SALE, A0, SIGN_IN_AGAIN",
    "SALE, ZZ, UNSAID",
    "SALE, '', UNSAID",
    "SALE, 12, REFUSED",
    "SALE, 94, REFUSED",
    "REVERSAL, 00, APPROVED",
    "REVERSAL, 12, APPROVED",
    "REVERSAL, 25, APPROVED",
    "REVERSAL, 10, REFUSED",
    "REVERSAL, 11, REFUSED",
    "REVERSAL, 94, REFUSED",
    "REVERSAL, 77, SIGN_IN_AGAIN",
    "UPLOAD, 00, APPROVED",
    "UPLOAD, 94, APPROVED",
    "UPLOAD, 11, REFUSED",
    "UPLOAD, 12, REFUSED",
    "UPLOAD_END, 94, REFUSED"
  })
  void a_code_decides_by_what_was_asked(TransactionKind kind, String code, Decision decision) {
    assertThat(UnionPayTable.dialect().decision(kind, code)).isEqualTo(decision);
  }

  @Test
  void an_answer_says_its_decision_time_and_numbers() {
    Meaning answer = answered(answer(sale(), "51").with(38, "A0001 "));

    assertThat(answer.decision()).isEqualTo(Decision.REFUSED);
    assertThat(answer.code()).isEqualTo("51");
    assertThat(answer.time()).isEqualTo("0105101112");
    assertThat(answer.numbers())
        .isEqualTo(new Numbers("000007", "000003", "000007", "101112000001", "A0001"));
    assertThat(answered(answer(sale(), "51").without(39)).decision()).isEqualTo(Decision.UNSAID);
    assertThat(answered(answer(sale(), "51").without(39)).code()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1301, 101112", "0132, 101112", "0105, 241112", "0105, 106012", "0105, 101160"})
  void a_time_that_no_clock_shows_is_not_said(String day, String time) {
    assertThat(answered(answer(sale(), "00").with(13, day).with(12, time)).time()).isEmpty();
  }

  @Test
  void balances_are_told_without_their_signs() {
    Message answer = answer(Messages.of("0200", "310000", "00", "01").without(4), "00");

    assertThat(answered(answer.with(54, "0002156C000005000000")).balances())
        .containsExactly(5_000_000L);
    assertThat(answered(answer.with(54, "0001156D0000000005000002156C000000000100")).balances())
        .containsExactly(500L, 100L);
    assertThat(answered(answer.with(54, "0002156X000005000000")).balances()).isEmpty();
    assertThat(answered(answer).balances()).isEmpty();
  }

  @Test
  void the_operator_is_told_by_a_sign_in_alone() {
    assertThat(asked(managing("0800", "00000003004").with(63, "01 ")).operator()).isEqualTo("01");
    assertThat(asked(sale().with(63, "01 ")).operator()).isEmpty();
  }
}
