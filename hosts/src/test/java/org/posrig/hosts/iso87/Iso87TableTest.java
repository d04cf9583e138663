package org.posrig.hosts.iso87;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.hosts.dialect.FieldMasker;
import org.posrig.hosts.dialect.Message;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Sentence;

/// The built-in tables, and an acquirer's own in their place.
class Iso87TableTest {
  @TempDir private Path folder;

  private static String builtIn(String file) throws IOException {
    try (InputStream in = Dialect.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Path own(String... oldAndOther) throws IOException {
    String text = builtIn("iso87.xml");
    for (int at = 0; at < oldAndOther.length; at += 2) {
      assertThat(text).contains(oldAndOther[at]);
      text = text.replace(oldAndOther[at], oldAndOther[at + 1]);
    }
    return Files.writeString(folder.resolve("own.xml"), text);
  }

  @Test
  void both_forms_have_the_same_rows() throws IOException {
    assertThat(rows("iso87-ascii.xml")).isEqualTo(rows("iso87.xml"));
  }

  private static List<String> rows(String file) throws IOException {
    List<String> rows = new ArrayList<>(builtIn(file).lines().toList());
    rows.removeIf(line -> line.contains("<frame") || line.contains("<message"));
    return rows.subList(rows.indexOf("<dialect name=\"iso87\">"), rows.size());
  }

  @Test
  void the_built_in_table_has_no_problem() throws IOException {
    assertThat(Iso87Table.PACKED.problems(own())).extracting(Sentence::english).isEmpty();
  }

  @Test
  void a_table_of_other_codings_places_and_codes_plays() throws IOException {
    Path table =
        own(
            "prefix=\"bin2\" tpdu=\"yes\" swapped=\"yes\" header=\"0\"",
            "prefix=\"bcd2\" tpdu=\"yes\" swapped=\"no\" header=\"0\"",
            "lengths=\"bcd\" bytes=\"raw\"",
            "lengths=\"binary\" bytes=\"hex\"",
            "coding=\"NUMERIC\" length=\"12\" pad=\"before\"",
            "coding=\"NUMERIC\" length=\"12\" pad=\"before\" digits=\"ascii\"",
            "coding=\"LLNUM\" length=\"37\" pad=\"after\" fill=\"F\"",
            "coding=\"LLNUM\" length=\"37\" pad=\"after\" fill=\"0\"",
            "kind=\"SALE\" mti=\"0200\" processing=\"00xx00\"",
            "kind=\"SALE\" mti=\"0200\" processing=\"0040xx\"",
            "<place what=\"batch\" mti=\"0500 0510\" field=\"60\" from=\"1\" to=\"6\"/>",
            "<place what=\"batch\" mti=\"0500 0510\" field=\"60\" from=\"3\" to=\"8\"/>",
            "<answer echo=\"3 4 11 24 41 42\"/>",
            "<answer echo=\"3 4 11 24 25 41\"/>");
    PlainPos pos = new PlainPos(Map.of("table", table.toString()));
    Message sale = pos.sale(50_00).with(3, "004000");
    Message answer = pos.ask(pos.withPin(sale, PlainPos.PIN));

    assertThat(answer.field(39)).isEqualTo("00");
    assertThat(answer.has(42)).isFalse();
    assertThat(answer.field(25)).isEqualTo("00");
    assertThat(pos.code(pos.sale(1_00))).isEqualTo("12");
    assertThat(pos.code(pos.settlement("920000", "22000009", 50_00, 1, 0, 0))).isEqualTo("00");
  }

  @Test
  void what_a_table_leaves_out_is_as_in_the_built_in_one() throws IOException {
    String text = builtIn("iso87.xml");
    String places = text.substring(text.indexOf("<places>"), text.indexOf("</places>") + 9);
    Dialect own =
        Iso87Table.PACKED.of(
            own(
                places,
                "",
                "<frame prefix=\"bin2\" tpdu=\"yes\" swapped=\"yes\" header=\"0\"/>",
                ""));

    assertThat(own.frame()).isEqualTo(Iso87Table.PACKED.builtIn().frame());
    assertThat(own.places()).isEqualTo(Iso87Table.PACKED.builtIn().places());
    assertThat(own.transaction(Message.of("0200", Map.of(3, "020000", 25, "06"))).kind())
        .isEqualTo(TransactionKind.COMPLETION_VOID);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of("prefix=\"bin2\"", "prefix=\"bin3\"", "<frame> prefix 'bin3' is unknown; "),
        Arguments.of("tpdu=\"yes\"", "tpdu=\"maybe\"", "<frame> tpdu 'maybe' is unknown; "),
        Arguments.of("lengths=\"bcd\"", "lengths=\"bdc\"", "<message> lengths 'bdc' is unknown; "),
        Arguments.of("digits=\"bcd\"", "digits=\"binary\"", "only lengths can be binary"),
        Arguments.of("what=\"ksn\"", "what=\"kns\"", "<place> what 'kns' is unknown; did you mean"),
        Arguments.of("from=\"1\" to=\"6\"", "to=\"6\"", "a place has both 'from' and 'to'"),
        Arguments.of(
            "<place what=\"voucher\" field=\"62\"/>",
            "<place what=\"voucher\" field=\"112\"/>",
            "<place> names F112, which no <field> describes"),
        Arguments.of(
            "field=\"90\" from=\"5\" to=\"10\"",
            "field=\"90\" from=\"5\" to=\"43\"",
            "<place> ends at character 43, but F90 has at most 42"),
        Arguments.of(
            "<totals field=\"63\" sums=\"debits:3 debit-cents:12\"/>",
            "<totals field=\"88\" sums=\"debits:3 debit-cents:12\"/>",
            "<totals> names F88, which no <field> describes"),
        Arguments.of("sums=\"debits:3", "sums=\"debts:3", "'debts' is unknown; did you mean"),
        Arguments.of("sums=\"debits:3", "sums=\"debits", "must be a name and a width"),
        Arguments.of("echo=\"3", "echo=\"F3", "<answer> echo 'F3' must be numbers of fields"),
        Arguments.of("\"00xx00\"", "\"00yy00\"", "processing '00yy00' must have 6 digits"),
        Arguments.of("fill=\"F\"", "fill=\"E\"", "<field> fill 'E' is unknown; "),
        Arguments.of("<answer ", "<answers ", "<answers> is unknown; did you mean 'answer'?"),
        Arguments.of(
            "coding=\"LLNUM\" length=\"37\"",
            "coding=\"LLNUM\" length=\"137\"",
            "F35: LLNUM cannot express a length of 137"),
        Arguments.of(
            "<field number=\"128\"",
            "<field number=\"129\"",
            "a field has a number from 2 to 128"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void each_mistake_is_told_with_its_line(String old, String other, String says)
      throws IOException {
    Path file = folder.resolve("own.xml");
    String text = builtIn("iso87.xml");
    assertThat(text).contains(old);
    Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(old), other));
    int line = text.substring(0, text.indexOf(old)).split("\n", -1).length;

    assertThat(Iso87Table.PACKED.problems(file))
        .extracting(Sentence::english)
        .anySatisfy(problem -> assertThat(problem).startsWith(file + ":").contains(says));
    assertThat(Iso87Table.PACKED.problems(file).getFirst().english())
        .matches(
            java.util.regex.Pattern.quote(file + ":")
                + "("
                + (line - 1)
                + "|"
                + line
                + "|"
                + (line + 2)
                + "): .*");
  }

  @Test
  void a_mac_of_another_form_and_a_missing_field_are_told() throws IOException {
    Path file =
        own(
            "<field number=\"64\" name=\"MAC\" format=\"b64\" coding=\"BINARY\"",
            "<field number=\"64\" name=\"MAC\" format=\"b64\" coding=\"CHAR\"",
            "<field number=\"39\"",
            "<field number=\"40\"");

    assertThat(Iso87Table.PACKED.problems(file))
        .extracting(Sentence::english)
        .contains(
            file + ": F64 must be BINARY of length 8",
            file + ": F39 is missing: the host needs it");
    assertThatThrownBy(() -> new PlainPos(Map.of("table", file.toString())))
        .hasMessageContaining("F39 is missing");
  }

  @Test
  void settings_are_checked_all_at_once_without_showing_a_key() {
    Map<String, String> settings =
        Map.of("bdk", "0123", "frame-length", "bin4", "terminal-id", "1", "mack", "none");

    assertThat(new Iso87Acquirer().problems(settings))
        .extracting(Sentence::english)
        .contains(
            "host setting 'merchant-id' is missing: 15 letters or digits",
            "host setting 'bdk' must be 32 hexadecimal digits, not 4 characters",
            "host setting 'frame-length' must be bin2 or bin2-inclusive or bcd2 or ascii4, not"
                + " 'bin4'")
        .anyMatch(problem -> problem.startsWith("host setting 'mack' is unknown; did you mean"));
  }

  @Test
  void fixed_keys_serve_without_serial_numbers() {
    String master = "0123456789ABCDEFFEDCBA9876543210";
    Map<String, String> fixed =
        Map.of(
            "keys",
            "fixed",
            "master-key",
            master,
            "pin-key",
            master,
            "mac-key",
            master,
            "mac",
            "none");
    PlainPos pos = new PlainPos(fixed);

    assertThat(pos.code(pos.sale(1_00))).isEqualTo("00");
    assertThat(new Iso87Acquirer().problems(Map.of("keys", "fixed")))
        .extracting(Sentence::english)
        .contains("host setting 'pin-key' is missing: 32 hexadecimal digits");
  }

  @Test
  void nothing_secret_is_shown() {
    Dialect dialect = Iso87Table.PACKED.builtIn();
    Message message =
        Message.of(
            "0200",
            Map.of(
                2, PlainPos.CARD,
                14, "3112",
                35, PlainPos.CARD + "=31121011234567890120",
                45, "B" + PlainPos.CARD + "^TEST/CARD^31121010000000000",
                52, "E4D292E25346E693",
                55, "9F26085713BA9F81D889F95A085413330089010434",
                57, "FFFF5413330089010434"));
    Map<Integer, String> shown = new FieldMasker(dialect).of(message);

    assertThat(shown.get(2)).isEqualTo("541333******0434");
    assertThat(shown.get(14)).isEqualTo("****");
    assertThat(shown.get(35)).startsWith("541333******0434=…");
    assertThat(shown.get(45)).startsWith("541333******0434^…");
    assertThat(shown.get(52)).isEqualTo("[8 bytes]");
    assertThat(shown.get(57)).isEqualTo("FFFF5-41333-00890-10434");
    assertThat(shown.values()).noneMatch(value -> value.contains(PlainPos.CARD));
  }
}
