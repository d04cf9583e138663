package org.posrig.hosts.iso87;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.posrig.hosts.acquirer.IsoLinkDialect;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.dialect.MessageFrame;
import org.posrig.hosts.dialect.Unpacked;
import org.posrig.hosts.iso87.Goldens.Golden;
import org.posrig.meaning.Authenticity;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.BatchTotals;
import org.posrig.meaning.Decision;
import org.posrig.meaning.EntryMode;
import org.posrig.meaning.Meaning;
import org.posrig.meaning.Numbers;
import org.posrig.meaning.Phase;
import org.posrig.meaning.TransactionKind;
import org.posrig.meaning.Uploaded;
import org.posrig.net.Direction;

/// Every golden message in both forms: byte by byte there and back, and what it means.
class Iso87GoldensTest {
  private static final Map<String, TransactionKind> KINDS =
      Map.ofEntries(
          Map.entry("G1", TransactionKind.SALE),
          Map.entry("G2", TransactionKind.SALE),
          Map.entry("G3", TransactionKind.SALE),
          Map.entry("G4", TransactionKind.SALE),
          Map.entry("G5", TransactionKind.REVERSAL),
          Map.entry("G6", TransactionKind.REVERSAL),
          Map.entry("G7", TransactionKind.COMPLETION_ADVICE),
          Map.entry("G8", TransactionKind.SETTLEMENT),
          Map.entry("G9", TransactionKind.SETTLEMENT),
          Map.entry("G10", TransactionKind.UPLOAD),
          Map.entry("G11", TransactionKind.ECHO),
          Map.entry("X1", TransactionKind.UPLOAD_END),
          Map.entry("X2", TransactionKind.UPLOAD_END),
          Map.entry("X3", TransactionKind.VOID),
          Map.entry("X4", TransactionKind.UNKNOWN),
          Map.entry("X5", TransactionKind.REVERSAL));

  static Stream<Golden> goldens() {
    return Goldens.all();
  }

  @Test
  void there_are_sixteen_in_two_forms() {
    assertThat(goldens()).hasSize(32);
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void comes_back_as_it_was_packed(Golden golden) {
    MessageFrame frame = golden.dialect().frame().read(golden.frame()).orElseThrow();
    Message message = Message.of(golden.type(), golden.fields());

    assertThat(golden.dialect().codec().unpack(frame.body()))
        .isEqualTo(new Unpacked.Whole(message));
    assertThat(frame.with(golden.dialect().codec().pack(message)).bytes())
        .isEqualTo(golden.frame());
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void is_of_its_kind(Golden golden) {
    String name = golden.id().replaceFirst("-.*", "");

    assertThat(meaning(golden).kind()).isEqualTo(KINDS.get(name));
    assertThat(meaning(golden).terminal()).isEqualTo("87000001");
  }

  private static Meaning meaning(Golden golden) {
    boolean answer = (golden.type().charAt(2) - '0') % 2 == 1;
    Dialect dialect = golden.dialect();
    MessageKeys keys = Goldens.keys(dialect);
    IsoLinkDialect link =
        new IsoLinkDialect(dialect, new Iso87Seals(dialect, keys, true), new OriginalsSeen());
    for (String asked : List.of("G1", "G2"))
      link.meaning(
          Goldens.of(asked + (golden.isPacked() ? "-BCD" : "-ASCII")).frame(), Direction.TO_HOST);
    return link.meaning(golden.frame(), answer ? Direction.TO_TERMINAL : Direction.TO_HOST)
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void a_mac_is_right_where_one_is(Golden golden) {
    Authenticity right = golden.fields().containsKey(64) ? Authenticity.VALID : Authenticity.ABSENT;

    assertThat(meaning(golden).authenticity()).isEqualTo(right);
  }

  @Test
  void a_sale_by_stripe_with_pin_says_all_this() {
    Meaning sale = meaning(Goldens.of("G2-BCD"));

    assertThat(sale.phase()).isEqualTo(Phase.REQUEST);
    assertThat(sale.function()).isEqualTo("000000/00/");
    assertThat(sale.numbers()).isEqualTo(new Numbers("000003", "", "000002", "", ""));
    assertThat(sale.cents()).isEqualTo(50_00);
    assertThat(sale.card().number()).isEqualTo("541333******0434");
    assertThat(sale.card().entry()).isEqualTo(EntryMode.STRIPE);
    assertThat(sale.card().pin()).isTrue();
    assertThat(sale.original()).isEqualTo(Numbers.NONE);
  }

  @Test
  void the_answer_that_approves_in_part_says_all_this() {
    Meaning answer = meaning(Goldens.of("G4-BCD"));

    assertThat(answer.phase()).isEqualTo(Phase.ANSWER);
    assertThat(answer.decision()).isEqualTo(Decision.PARTLY_APPROVED);
    assertThat(answer.cents()).isEqualTo(30_00);
    assertThat(answer.time()).isEqualTo("1122101702");
    assertThat(answer.numbers().reference()).isEqualTo("632600000003");
    assertThat(answer.numbers().authorisation()).isEqualTo("A00002");
    assertThat(answer.balances()).isEmpty();
  }

  @Test
  void a_reversal_has_its_originals_trace_number_or_names_it() {
    assertThat(meaning(Goldens.of("G5-BCD")).original().trace()).isEqualTo("000004");
    Meaning advice = meaning(Goldens.of("X5-BCD"));

    assertThat(advice.original().trace())
        .isEqualTo(Goldens.of("X5-BCD").fields().get(90).substring(4, 10))
        .isNotEqualTo(advice.trace());
  }

  @Test
  void a_void_names_its_original_by_reference_and_invoice_which_the_link_has_seen() {
    Numbers original = meaning(Goldens.of("X3-ASCII")).original();

    assertThat(original.reference()).isEqualTo("632600000002");
    assertThat(original.voucher()).isEqualTo("000001");
    assertThat(original.trace()).isEqualTo("000002");
  }

  @Test
  void a_settlement_says_batch_and_totals_and_its_answer_that_they_differ() {
    Meaning settlement = meaning(Goldens.of("G8-BCD"));

    assertThat(settlement.totals()).isEqualTo(new BatchTotals(52_34, 3, 0, 0));
    assertThat(settlement.batch()).isEqualTo("000001");
    assertThat(meaning(Goldens.of("G9-BCD")).result()).isEqualTo(BatchResult.NOT_BALANCED);
  }

  @Test
  void an_upload_is_of_its_original() {
    assertThat(meaning(Goldens.of("G10-BCD")).uploads())
        .containsExactly(new Uploaded("000002", 10_00));
  }
}
