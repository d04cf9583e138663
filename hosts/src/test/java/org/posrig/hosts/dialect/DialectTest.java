package org.posrig.hosts.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.posrig.hosts.unionpay.UnionPayTable;
import org.posrig.meaning.TransactionKind;

class DialectTest {
  private final Dialect dialect = UnionPayTable.dialect();

  @Test
  void the_file_holds_every_field_and_code_of_its_documents() {
    assertThat(dialect.name()).isEqualTo("unionpay");
    assertThat(dialect.codes()).hasSizeGreaterThan(70).containsKeys("00", "51", "A0", "L4");
    assertThat(dialect.field(2)).isPresent();
    assertThat(dialect.field(64)).isPresent();
    assertThat(dialect.field(65)).isEmpty();
  }

  @Test
  void class_a_approves_and_nothing_else() {
    assertThat(dialect.codes().keySet().stream().filter(dialect::approves))
        .containsExactlyInAnyOrder("00", "10", "11", "16", "A2", "A4", "A5", "A6");
    assertThat(dialect.approves("ZZ")).isFalse();
  }

  @Test
  void a_request_is_told_by_type_processing_code_and_f60() {
    assertThat(kind("0800", Map.of(60, "00000001004"))).isEqualTo(TransactionKind.SIGN_IN);
    assertThat(kind("0800", Map.of(60, "00000001360"))).isEqualTo(TransactionKind.DOWNLOAD);
    assertThat(kind("0200", Map.of(3, "200000", 60, "2300000100050")))
        .isEqualTo(TransactionKind.VOID);
    assertThat(kind("0400", Map.of())).isEqualTo(TransactionKind.REVERSAL);
    assertThat(kind("0200", Map.of(3, "200000"))).isEqualTo(TransactionKind.UNKNOWN);
  }

  private TransactionKind kind(String mti, Map<Integer, String> fields) {
    return dialect.transaction(Message.of(mti, fields)).kind();
  }

  @Test
  void a_value_that_does_not_fit_is_refused_by_its_fields_name() {
    assertThatThrownBy(() -> dialect.codec().pack(Message.of("0200", Map.of(4, "12"))))
        .hasMessage("F4 (amount) is n12, 2 characters do not fit");
    assertThatThrownBy(() -> dialect.codec().pack(Message.of("0200", Map.of(7, "12"))))
        .hasMessage("the dialect has no F7");
    assertThatThrownBy(
            () -> dialect.codec().pack(Message.of("0200", Map.of(2, "62109480000000AA"))))
        .hasMessage("F2 (PAN) is n..19, 16 characters do not fit");
  }

  @Test
  void a_message_prints_no_values() {
    assertThat(Message.of("0200", Map.of(2, "6210948000000029", 11, "000001")))
        .hasToString("0200 with fields [2, 11]");
  }

  @Test
  void an_unknown_dialect_file_is_named() {
    assertThatThrownBy(() -> UnionPayTable.TABLE.of(Path.of("nowhere.xml")))
        .hasMessage("nowhere.xml: no such table file");
  }

  @Test
  void every_field_comes_back_as_it_was_packed() {
    long seed = 99;
    SplittableRandom random = new SplittableRandom(seed);
    for (int number = 2; number <= 64; number++) {
      if (dialect.field(number).isEmpty()) continue;
      FieldRow row = dialect.field(number).orElseThrow();
      for (int round = 0; round < 20; round++) {
        int units = row.coding().fixed() ? row.length() : random.nextInt(row.length() + 1);
        Message message = Message.of("0200", Map.of(number, value(row, units, random)));
        Unpacked back = dialect.codec().unpack(dialect.codec().pack(message));
        assertThat(back)
            .as("seed %d, F%d of %d", seed, number, units)
            .isEqualTo(new Unpacked.Whole(message));
      }
    }
  }

  private static String value(FieldRow row, int units, SplittableRandom random) {
    StringBuilder value = new StringBuilder();
    int characters = row.coding().binary() ? 2 * units : units;
    String alphabet =
        row.coding().binary()
            ? "0123456789ABCDEF"
            : row.shown() == Visibility.TRACK ? "0123456789ABC=EF" : "0123456789";
    String any = row.coding().binary() || row.coding().digits() ? alphabet : " AZaz09\u00D6\u00FF";
    for (int at = 0; at < characters; at++) value.append(any.charAt(random.nextInt(any.length())));
    return value.toString();
  }
}
