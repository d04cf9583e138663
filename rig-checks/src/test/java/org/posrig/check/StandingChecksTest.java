package org.posrig.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.posrig.text.Catalogue;
import org.posrig.text.Language;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;

/// Every check is listed, says its rule and its source, and has a test of its own.
final class StandingChecksTest {
  private static final Path SOURCES = Path.of("src/main/java/org/posrig/check");

  private static String rule(Check check) {
    return Catalogue.of(Language.ENGLISH).say(check.rule());
  }

  @Test
  void there_are_more_than_ten_with_names_of_their_own() {
    List<String> names = StandingChecks.all().stream().map(Check::name).toList();
    assertThat(names).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    assertThat(names).allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
  }

  @Test
  void the_ten_invariants_come_first_and_in_order() {
    for (int i = 0; i < 10; i++)
      assertThat(rule(StandingChecks.all().get(i))).startsWith("I" + (i + 1) + " ");
  }

  @Test
  void each_rule_names_its_source() {
    assertThat(StandingChecks.all())
        .allMatch(
            check ->
                rule(check).matches(".+ \\((terminal-behaviour|host-protocol)\\.md [^()]+\\)\\."));
  }

  @Test
  void each_has_a_test() {
    for (Check check : StandingChecks.all())
      assertThatCode(
              () -> Class.forName("org.posrig.check." + check.getClass().getSimpleName() + "Test"))
          .as(check.name())
          .doesNotThrowAnyException();
  }

  @Test
  void each_source_file_of_a_check_is_listed() throws IOException {
    List<String> listed =
        StandingChecks.all().stream().map(check -> check.getClass().getSimpleName()).toList();
    assertThat(checkFiles()).hasSizeGreaterThan(10).containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void none_looks_at_an_empty_history_and_passes() {
    for (Check check : StandingChecks.all())
      assertThat(check.judge(new Story().history()))
          .as(check.name())
          .isInstanceOf(Verdict.Idle.class);
  }

  private static List<String> checkFiles() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(Files::isRegularFile)
          .filter(StandingChecksTest::isCheck)
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .toList();
    }
  }

  private static boolean isCheck(Path file) {
    try {
      return Files.readString(file).contains(" implements Check {");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
