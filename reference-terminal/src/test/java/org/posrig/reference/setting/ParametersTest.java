package org.posrig.reference.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.posrig.reference.ReferenceTerminal;
import org.posrig.text.Sentence;

final class ParametersTest {
  private final Map<String, String> given = new LinkedHashMap<>();

  ParametersTest() {
    given.put("terminal-id", "10000001");
    given.put("merchant-id", "100000000000001");
    given.put("merchant-name", "POS RIG TEST SHOP 测试商户");
    given.put("master-key", "0123456789ABCDEFFEDCBA9876543210");
  }

  @Test
  void four_are_enough() {
    Parameters parameters = Parameters.of(given);
    assertThat(parameters.waits().answer()).isEqualTo(Duration.ofSeconds(30));
    assertThat(parameters.reversal().doneCodes()).containsExactly("00", "12", "25");
    assertThat(parameters.policy().copies()).isEqualTo(2);
    assertThat(parameters.locksItself()).isFalse();
  }

  @Test
  void reads_units() {
    given.put("answer-timeout", "1.5s");
    given.put("connect-timeout", "200ms");
    given.put("lock-after", "90s");
    given.put("reversal-after-exhausted", "drop");
    Parameters parameters = Parameters.of(given);
    assertThat(parameters.waits().answer()).isEqualTo(Duration.ofMillis(1500));
    assertThat(parameters.waits().connect()).isEqualTo(Duration.ofMillis(200));
    assertThat(parameters.locksItself()).isTrue();
    assertThat(parameters.reversal().afterExhausted()).isEqualTo(ReversalRules.Exhausted.DROP);
  }

  @Test
  void tells_all_problems_at_once_and_what_would_be_right() {
    given.remove("merchant-id");
    given.put("terminal-id", "123");
    given.put("master-key", "0123");
    given.put("answer-timeout", "30");
    given.put("copies", "3");
    given.put("language", "fr");
    given.put("fallback", "perhaps");
    given.put("answer-timout", "30s");
    assertThat(new ReferenceTerminal().problems(given))
        .extracting(Sentence::english)
        .containsExactly(
            "'terminal-id' must be 8 letters or digits, not '123'",
            "'merchant-id' is missing, expected 15 letters or digits",
            "'master-key' must be 32 hexadecimal digits, this has 4 characters",
            "'answer-timeout' must be a time such as 1.5s, 30s or 500ms, at most 4 hours, not '30'",
            "'language' must be one of en, zh, not 'fr'",
            "'copies' must be a whole number from 1 to 2, not '3'",
            "'fallback' must be on or off, not 'perhaps'",
            "this terminal has no parameter 'answer-timout'; did you mean 'answer-timeout'? (the"
                + " nearest of 33: answer-timeout, input-timeout, connect-timeout)");
    assertThatThrownBy(() -> Parameters.of(given))
        .hasMessageStartingWith("the terminal's parameters: 'terminal-id' must be");
  }

  @Test
  void both_benches_of_the_project_are_right() throws java.io.IOException {
    for (String bench : java.util.List.of("twin", "desk")) {
      String yaml =
          java.nio.file.Files.readString(java.nio.file.Path.of("../benches/" + bench + ".yaml"));
      String section = yaml.substring(yaml.indexOf("  parameters:"), yaml.indexOf("\nhost:"));
      Map<String, String> read = new LinkedHashMap<>();
      for (String line : section.lines().skip(1).filter(l -> l.contains(":")).toList()) {
        String[] parts = line.replaceFirst("#.*", "").strip().split(":", 2);
        read.put(parts[0], parts[1].strip().replace("\"", ""));
      }
      assertThat(read).hasSizeGreaterThan(8);
      assertThat(Parameters.problems(read)).as(bench).isEmpty();
    }
  }
}
