package org.posrig.hosts.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.posrig.hosts.unionpay.UnionPayTable;
import org.posrig.meaning.Decision;
import org.posrig.meaning.TransactionKind;
import org.posrig.rule.RefusalReason;
import org.posrig.text.Sentence;

/// An acquirer's own table file.
class TableFileTest {
  @TempDir private Path folder;

  private static String builtIn() throws IOException {
    try (InputStream in = Dialect.class.getResourceAsStream("unionpay.xml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Path with(String old, String other) throws IOException {
    String text = builtIn();
    assertThat(text).contains(old);
    return Files.writeString(folder.resolve("own.xml"), text.replaceFirst(old, other));
  }

  @Test
  void changes_what_a_code_means() throws IOException {
    Dialect own =
        UnionPayTable.TABLE.of(
            with(
                "<code rc=\"51\" action=\"C\"",
                "<code rc=\"51\" action=\"D\" decision=\"keep-card\" reversal=\"done\""));

    assertThat(own.decision(TransactionKind.SALE, "51")).isEqualTo(Decision.KEEP_CARD);
    assertThat(own.decision(TransactionKind.REVERSAL, "51")).isEqualTo(Decision.APPROVED);
    assertThat(UnionPayTable.dialect().decision(TransactionKind.SALE, "51"))
        .isEqualTo(Decision.REFUSED);
  }

  @Test
  void changes_what_a_request_is() throws IOException {
    Dialect own =
        UnionPayTable.TABLE.of(
            with("condition=\"00\" type=\"22\"", "condition=\"00\" type=\"52\""));

    assertThat(own.transaction(Messages.of("0200", "000000", "00", "52")).kind())
        .isEqualTo(TransactionKind.SALE);
    assertThat(own.transaction(Messages.sale()).kind()).isEqualTo(TransactionKind.UNKNOWN);
  }

  @Test
  void says_by_which_code_a_rule_refuses() throws IOException {
    Dialect own =
        UnionPayTable.TABLE.of(with("why=\"TOO_MANY\" rc=\"65\"", "why=\"TOO_MANY\" rc=\"L4\""));

    assertThat(own.refusal(RefusalReason.TOO_MANY)).isEqualTo("L4");
    assertThat(UnionPayTable.dialect().refusal(RefusalReason.TOO_MANY)).isEqualTo("65");
  }

  @Test
  void without_refusals_a_rule_is_answered_by_the_first_code_that_decides_the_same()
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("old.xml"), builtIn().replaceFirst("(?s)<refusals>.*</refusals>", ""));

    assertThat(UnionPayTable.TABLE.of(file).refusal(RefusalReason.TOO_MANY)).isEqualTo("01");
    assertThat(UnionPayTable.TABLE.of(file).refusal(RefusalReason.CARD_LOST)).isEqualTo("04");
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(
            "why=\"TOO_MANY\"",
            "why=\"TOO_MENY\"",
            "<refusal> why 'TOO_MENY' is unknown; did you mean 'TOO_MANY'?"),
        Arguments.of(
            "kind=\"SALE\"",
            "kind=\"SALES\"",
            "<transaction> kind 'SALES' is unknown; did you mean 'SALE'?"),
        Arguments.of(
            "<transaction kind=\"SALE\" mti=\"0200\"",
            "<transaction kind=\"SALE\" mti=\"0210\"",
            "<transaction> mti '0210' must be the type of a request, like 0200"),
        Arguments.of(
            "processing=\"310000\"",
            "processing=\"31000\"",
            "<transaction> processing '31000' must have 6 digits"),
        Arguments.of(
            "<transaction kind=\"SIGN_OFF\" mti",
            "<transaction kind=\"SCRIPT_RESULT\" mti",
            "the host cannot serve SCRIPT_RESULT: it needs served=\"no\""),
        Arguments.of(" upload=\"list\"", "", "an UPLOAD needs the attribute 'upload': list or one"),
        Arguments.of(
            "mac=\"yes\"",
            "mak=\"yes\"",
            "<transaction> has no attribute 'mak'; did you mean 'mac'?"),
        Arguments.of("action=\"A\"", "action=\"F\"", "<code> action 'F' is unknown; "),
        Arguments.of(
            "rc=\"51\" action=\"C\"",
            "rc=\"51\" action=\"C\" decision=\"partly\"",
            "code 51 of class C cannot mean PARTLY_APPROVED"),
        Arguments.of(
            "decision=\"keep-card\"",
            "decision=\"keep-cart\"",
            "<code> decision 'keep-cart' is unknown; did you mean 'keep-card'?"),
        Arguments.of("rc=\"05\"", "rc=\"04\"", "code 04 is listed twice"),
        Arguments.of("<entry digits=\"01\"", "<entry digits=\"1\"", "must be two digits"),
        Arguments.of("means=\"ERROR\"", "means=\"OOPS\"", "<reason> means 'OOPS' is unknown; "),
        Arguments.of(
            "coding=\"LLNUM\"", "coding=\"LLNUMB\"", "<field> coding 'LLNUMB' is unknown; "),
        Arguments.of("<field number=\"2\"", "<field number=\"1\"", "a field has a number from 2"),
        Arguments.of("<entries>", "<entrys>", "not well-formed XML"),
        Arguments.of("<reason rc=\"98\"", "<reasons rc=\"98\"", "<reasons> is unknown; "));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void each_mistake_is_told_with_its_line(String old, String other, String says)
      throws IOException {
    Path file = with(old, other);
    int line = builtIn().substring(0, builtIn().indexOf(old)).split("\n", -1).length;

    assertThat(UnionPayTable.TABLE.problems(file))
        .extracting(Sentence::english)
        .anySatisfy(problem -> assertThat(problem).startsWith(file + ":").contains(says));
    if (!says.contains("XML"))
      assertThat(UnionPayTable.TABLE.problems(file).getFirst().english())
          .startsWith(file + ":" + line + ": ");
  }

  @Test
  void all_mistakes_are_told_at_once() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("bad.xml"),
            """
            <dialect name="own">
              <fields>
                <field number="x" name="PAN" format="n..19" coding="NUM" length="19" pad="after" shown="pan"/>
              </fields>
              <transaction/>
              <transactions>
                <transaction kind="SALE"/>
              </transactions>
              <codes>
                <code rc="5" action="A" en="?" zh="?"/>
              </codes>
            </dialect>
            """);

    assertThat(UnionPayTable.TABLE.problems(file))
        .extracting(Sentence::english)
        .contains(
            file + ":3: <field> number 'x' must be a number",
            file + ":7: <transaction> needs the attribute 'mti'",
            file + ":10: <code> rc '5' must be two digits or capital letters",
            file + ": F11 is missing: the host needs it",
            file + ": code 00 is missing or does not approve: the host approves by it",
            file + ": there is no transaction")
        .anyMatch(problem -> problem.startsWith(file + ":3: <field> coding 'NUM' is unknown; "))
        .anyMatch(problem -> problem.startsWith(file + ":5: <transaction> is unknown; "));
    assertThatThrownBy(() -> UnionPayTable.TABLE.of(file))
        .hasMessageContaining(":3:")
        .hasMessageContaining(":10:");
  }

  @Test
  void a_file_that_is_not_there_or_no_table_is_told() throws IOException {
    Path nowhere = folder.resolve("nowhere.xml");
    Path bench = Files.writeString(folder.resolve("bench.xml"), "<bench name=\"x\"/>");
    Path text = Files.writeString(folder.resolve("text.xml"), "name: x");

    assertThat(UnionPayTable.TABLE.problems(nowhere))
        .extracting(Sentence::english)
        .containsExactly(nowhere + ": no such table file");
    assertThat(UnionPayTable.TABLE.problems(bench))
        .extracting(Sentence::english)
        .contains(bench + ":1: a table file begins with <dialect>, not <bench>");
    assertThat(UnionPayTable.TABLE.problems(text))
        .extracting(Sentence::english)
        .contains(text + ":1: not well-formed XML");
  }

  @Test
  void a_table_file_reads_no_other_file() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "of another file");
    Path file =
        with(
            "<dialect name=\"unionpay\">",
            "<!DOCTYPE dialect [<!ENTITY s SYSTEM \""
                + secret.toUri()
                + "\">]><dialect name=\"&s;\">");

    assertThat(UnionPayTable.TABLE.problems(file))
        .isNotEmpty()
        .noneMatch(problem -> problem.english().contains("of another file"));
  }

  @Test
  void the_built_in_table_has_no_problem() throws IOException {
    Path copy = Files.writeString(folder.resolve("copy.xml"), builtIn());

    assertThat(UnionPayTable.TABLE.problems(copy)).isEqualTo(List.of());
  }

  @Test
  void a_refusal_by_a_code_that_decides_otherwise_is_a_problem() throws IOException {
    assertThat(
            UnionPayTable.TABLE.problems(
                with("why=\"CARD_LOST\" rc=\"41\"", "why=\"CARD_LOST\" rc=\"00\"")))
        .extracting(Sentence::english)
        .singleElement()
        .asString()
        .endsWith("refusal CARD_LOST is answered by 00, which is not a code of KEEP_CARD");
  }

  @Test
  void a_code_that_the_host_refuses_by_cannot_be_missing_or_approve() throws IOException {
    assertThat(UnionPayTable.TABLE.problems(with("<code rc=\"51\"", "<code rc=\"Z1\"")))
        .extracting(Sentence::english)
        .singleElement()
        .asString()
        .endsWith("code 51 is missing or does not refuse: the host refuses by it");
    assertThat(UnionPayTable.TABLE.problems(with("<code rc=\"30\"", "<code rc=\"Z0\"")))
        .extracting(Sentence::english)
        .singleElement()
        .asString()
        .endsWith("code 30 is missing or does not refuse: the host refuses by it");
  }
}
