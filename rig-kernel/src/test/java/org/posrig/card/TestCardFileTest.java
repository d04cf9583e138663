package org.posrig.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.card.range.TestRange;
import org.posrig.card.range.TestRanges;
import org.posrig.yaml.BadFile;

class TestCardFileTest {
  @TempDir Path folder;

  private Path file(String... lines) throws IOException {
    return Files.writeString(
        folder.resolve("cards.yaml"), "cards:\n  " + String.join("\n  ", lines) + "\n");
  }

  private List<TestCard> read(String... lines) throws IOException {
    return TestCardFile.read(file(lines));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "6210948000000029", "6205500000000000004", "4761739001010010", "5413330089010434",
        "3528000000000015", "378282246310005", "30569309025904", "2223003122003222"
      })
  void takes_a_number_of_any_public_test_range(String pan) throws IOException {
    TestCard card =
        read("a card: {pan: \"" + pan + "\", expiry: \"3012\", service: \"101\", pin: \"4821\"}")
            .getFirst();

    assertThat(card.pan().digits()).isEqualTo(pan);
    assertThat(card.tracks().pan()).contains(card.pan());
    assertThat(card.tracks().expiry()).contains("3012");
    assertThat(card.tracks().serviceCode()).contains("101");
    assertThat(card.tracks().two()).hasSizeLessThanOrEqualTo(37);
    assertThat(card.issuer()).isEqualTo("the bank of the a card");
    assertThat(card.kind()).isEqualTo(CardKind.DEBIT);
  }

  @Test
  void a_role_says_the_kind_and_the_issuer_where_the_file_does_not() throws IOException {
    String rest = ", expiry: \"3012\", service: \"101\", pin: \"4821\"";
    List<TestCard> drawer =
        read(
            "credit card: {pan: \"4761739001010010\"" + rest + "}",
            "quasi-credit card: {pan: \"5413330089010434\"" + rest + "}",
            "stripe card: {pan: \"3528000000000015\"" + rest + ", kind: prepaid, issuer: a bank}");

    assertThat(drawer)
        .extracting(TestCard::kind)
        .containsExactly(CardKind.CREDIT, CardKind.QUASI_CREDIT, CardKind.PREPAID);
    assertThat(drawer)
        .extracting(TestCard::issuer)
        .containsExactly(
            "the bank of the credit card", "the bank of the quasi-credit card", "a bank");
  }

  @Test
  void a_number_of_no_range_is_refused_with_its_line_and_the_ranges() {
    assertThatThrownBy(
            () ->
                read(
                    "good card: {pan: \"4761739001010010\", expiry: \"3012\", service: \"101\","
                        + " pin: \"4821\"}",
                    "real card: {pan: \"4929000000000001\", expiry: \"3012\", service: \"101\","
                        + " pin: \"4821\"}"))
        .isInstanceOf(BadFile.class)
        .hasMessageContaining("cards.yaml:3: the card number is not in a public test range")
        .hasMessageContaining("UnionPay 6210948… (16 digits)")
        .hasMessageContaining("JCB 35280000000000…")
        .hasMessageNotContaining("4929000000000001");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "pan: \"4761739001010011\", expiry: \"3012\", service: \"101\", pin: \"4821\" | the check"
            + " digit of the card number is wrong",
        "pan: \"47617390\", expiry: \"3012\", service: \"101\", pin: \"4821\" | 'pan' is not 13 to"
            + " 19 digits",
        "pan: \"4761739001010010\", expiry: \"3013\", service: \"101\", pin: \"4821\" | 'expiry' is"
            + " not YYMM",
        "pan: \"4761739001010010\", expiry: \"3012\", service: \"301\", pin: \"4821\" | 'service'"
            + " is not a service code",
        "pan: \"4761739001010010\", expiry: \"3012\", service: \"101\", pin: \"482\" | 'pin' is not"
            + " 4 to 12 digits",
        "pan: \"4761739001010010\", expiry: \"3012\", service: \"101\", pin: \"4884\" | reads the"
            + " same backwards",
        "pan: \"4761739001010010\", expiry: \"3012\", service: \"201\", pin: \"4821\", aid:"
            + " A00000000 | 'aid' is not 5 to 16 bytes",
        "pan: \"4761739001010010\", expiry: \"3012\", service: \"201\", pin: \"4821\", aid:"
            + " A000000333010101 | the number belongs to Visa",
        "pan: \"4761739001010010\", expiry: \"3012\", service: \"101\", pin: \"4821\", aid:"
            + " A0000000031010 | its service code does not say so",
        "pan: \"4761739001010010\", expiry: \"3012\", service: \"101\", pin: \"4821\", sequence:"
            + " \"001\" | a sequence number without a chip",
        "pan: \"4761739001010010\", expiry: \"3012\", service: \"201\", pin: \"4821\", aid:"
            + " A0000000031010, sequence: \"1\" | 'sequence' is not three digits",
        "pan: \"4761739001010010\", expiry: \"3012\", service: \"101\", pin: \"4821\","
            + " discretionary: \"12345678901234\" | 'discretionary' is not 1 to 13 digits",
        "pan: \"4761739001010010\", expiry: \"3012\", service: \"101\", pin: \"4821\", kind: gold |"
            + " quasi-credit",
        "pan: \"4761739001010010\", expiry: \"3012\", service: \"101\", pin: \"4821\", colour: red"
            + " | 'colour' is not known",
      })
  void says_what_is_wrong_with_a_card_and_where(String card, String problem) {
    assertThatThrownBy(() -> read("one card: {" + card + "}"))
        .isInstanceOf(BadFile.class)
        .hasMessageContaining("cards.yaml:2: ")
        .hasMessageContaining(problem);
  }

  @Test
  void tells_all_problems_of_all_cards_at_once() {
    assertThatThrownBy(
            () ->
                read(
                    "one: {pan: \"4929000000000001\", expiry: \"3013\", service: \"9\", pin:"
                        + " \"1\"}",
                    "two: {expiry: \"3012\", service: \"101\", pin: \"4821\"}"))
        .isInstanceOfSatisfying(
            BadFile.class,
            bad -> {
              assertThat(bad.problems()).hasSize(5);
              assertThat(bad.problems().getLast().line()).isEqualTo(3);
            });
  }

  @Test
  void two_cards_that_reports_could_not_tell_apart_are_refused() {
    String like = ", expiry: \"3012\", service: \"101\", pin: \"4821\"}";
    assertThatThrownBy(
            () ->
                read(
                    "one card: {pan: \"4761739001010010\"" + like,
                    "other card: {pan: \"4761739001010010\"" + like))
        .hasMessageContaining(
            "cards.yaml:3: 'other card' and 'one card' are both 476173******0010");
  }

  @Test
  void an_empty_file_and_one_without_cards_say_so() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.yaml"), "");
    assertThatThrownBy(() -> TestCardFile.read(empty)).hasMessageContaining("the file is empty");
    Path other = Files.writeString(folder.resolve("other.yaml"), "bench: x\n");
    assertThatThrownBy(() -> TestCardFile.read(other))
        .hasMessageContaining("'bench' is not known")
        .hasMessageContaining("has no 'cards'");
  }

  @Test
  void every_range_names_its_source_and_every_single_number_is_a_right_one() {
    assertThat(TestRanges.all()).hasSizeGreaterThan(15);
    for (TestRange range : TestRanges.all()) {
      assertThat(range.source()).as(range.prefix()).hasSizeGreaterThan(10);
      if (range.prefix().length() == range.length())
        assertThat(TestRanges.isLuhn(range.prefix())).as(range.prefix()).isTrue();
    }
    assertThat(TestRanges.all().stream().map(TestRange::scheme).distinct())
        .contains("UnionPay", "Visa", "Mastercard", "JCB", "American Express");
  }
}
