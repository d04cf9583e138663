package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds for every source file.
class SourcesTest {
  private static List<Path> sources() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String room : rooms())
      try (Stream<Path> files = Files.walk(House.ROOT.resolve(room).resolve("src"))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
      }
    return all;
  }

  private static List<String> rooms() {
    return Stream.concat(House.ROOMS.stream(), Stream.of("assembly")).toList();
  }

  @Test
  void no_file_is_longer_than_three_hundred_lines_without_a_reason_in_an_adr() throws IOException {
    String reasons = adrs();
    assertThat(sources()).hasSizeGreaterThan(300);
    for (Path source : sources())
      if (Files.readAllLines(source).size() > 300)
        assertThat(reasons).as("a reason for " + source).contains(source.getFileName().toString());
  }

  private static String adrs() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(House.ROOT.resolve("docs/adr"))) {
      for (Path file : files.toList()) all.append(Files.readString(file));
    }
    return all.toString();
  }

  @Test
  void no_test_is_switched_off_and_none_asserts_nothing() throws IOException {
    List<String> off = List.of("@Disab" + "led", "assertTrue(tr" + "ue)", "assertThat(tr" + "ue)");
    for (Path source : sources())
      assertThat(Files.readString(source)).as(source.toString()).doesNotContain(off);
  }

  /// Digits of another language reach passwords, amounts and messages.
  @Test
  void digits_and_letters_are_never_made_by_the_locale_of_the_environment() throws IOException {
    Pattern byLocale =
        Pattern.compile(
            "\\.formatted\\(|String\\.format\\(\\s*\"|printf\\(\\s*\"|to(Upper|Lower)Case\\(\\)"
                + "|ofPattern\\(\\s*\"[^\"]*\"\\s*\\)|NumberFormat|DecimalFormat");
    List<Path> main =
        sources().stream().filter(source -> source.toString().contains("/src/main/")).toList();
    assertThat(main).hasSizeGreaterThan(200);
    for (Path source : main)
      assertThat(byLocale.matcher(Files.readString(source)).results().map(MatchResult::group))
          .as(source.toString())
          .isEmpty();
  }

  @Test
  void nothing_is_left_for_later_in_the_code() throws IOException {
    for (Path source : sources())
      assertThat(Files.readString(source))
          .as(source.toString())
          .doesNotContain("TO" + "DO")
          .doesNotContain("FIX" + "ME");
  }
}
