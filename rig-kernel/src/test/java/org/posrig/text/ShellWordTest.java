package org.posrig.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "plain",
        "The cashier's finger is too quick",
        "''",
        "it's \"late\"",
        "$HOME `id` $(id) \\ \\n !! !$",
        "a;b|c&d>e<f",
        "~root *.java ? [a-z] {a,b} #x",
        "我的 台子.yaml",
        "全角　空格",
        "two\nlines\tand a tab",
        "-x",
        "a=b"
      })
  void a_shell_reads_back_what_was_quoted(String text) throws IOException {
    for (String word : List.of(ShellWord.quoted(text), ShellWord.always(text)))
      assertThat(shell("printf '%s' " + word)).isEqualTo(text);
  }

  private static String shell(String command) throws IOException {
    Process shell = new ProcessBuilder("sh", "-c", command).start();
    return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void plain_words_stay_as_they_are() {
    assertThat(ShellWord.quoted("benches/desk-2.yaml")).isEqualTo("benches/desk-2.yaml");
    assertThat(ShellWord.always("desk")).isEqualTo("'desk'");
  }
}
