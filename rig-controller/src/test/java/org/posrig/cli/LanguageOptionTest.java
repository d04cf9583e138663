package org.posrig.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posrig.text.Catalogue;
import org.posrig.text.Language;
import picocli.CommandLine;

final class LanguageOptionTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int rig(String... arguments) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }

  @ParameterizedTest
  @CsvSource({"en, not a history: ", "zh, 不是历史：", "zh_CN.UTF-8, 不是历史："})
  void every_command_speaks_the_chosen_language(
      String language, String expected, @TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("x.jsonl"), "nonsense\n");
    assertThat(rig("judge", file.toString(), "--language", language)).isEqualTo(2);
    assertThat(rig("--language", language, "judge", file.toString())).isEqualTo(2);
    assertThat(out.toString().split(expected, -1)).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"fr", "''", "english", "zho"})
  void an_unknown_language_is_wrong_usage_and_the_known_ones_are_named(String language) {
    assertThat(rig("benches", "--language", language)).isEqualTo(64);
    assertThat(err.toString())
        .contains("there is no language '" + language + "'")
        .contains("one of: en, zh");
  }

  @Test
  void both_languages_have_the_same_texts() {
    assertThat(Catalogue.of(Language.CHINESE).texts().keySet())
        .isEqualTo(Catalogue.of(Language.ENGLISH).texts().keySet());
  }

  @Test
  void a_chinese_letter_is_as_wide_as_two() {
    assertThat(Console.padded("通过", 6) + "|").isEqualTo("通过  |");
    assertThat(Console.right("通过", 6)).isEqualTo("  通过");
    assertThat(Console.padded("passed", 3)).isEqualTo("passed");
  }
}
