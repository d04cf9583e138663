package org.posrig.second.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.posrig.second.rig.Shop;
import org.posrig.text.Sentence;

final class SettingsTest {

  private static Map<String, String> with(String name, String value) {
    Map<String, String> parameters = new LinkedHashMap<>(Shop.parameters());
    parameters.put(name, value);
    return parameters;
  }

  @Test
  void what_is_not_said_has_a_default() {
    Settings settings = Settings.of(Shop.parameters());
    assertThat(settings.times().answer()).isEqualTo(Duration.ofSeconds(30));
    assertThat(settings.habits().copies()).isEqualTo(2);
  }

  @Test
  void every_problem_is_told_at_once() {
    assertThat(Settings.problems(Map.of("copies", "3", "terminal-id", "1")))
        .extracting(Sentence::english)
        .contains(
            "'terminal-id' is not 8 letters or digits",
            "'merchant-id' is missing: 15 letters or digits",
            "'copies' is not a number from 1 to 2");
  }

  @Test
  void a_name_that_is_nearly_right_is_mended() {
    assertThat(Settings.problems(with("copys", "1")))
        .extracting(Sentence::english)
        .containsExactly(
            "this terminal has no parameter 'copys'; did you mean 'copies'? (the nearest of 27:"
                + " copies, tpdu, nii)");
  }

  @Test
  void a_key_is_never_repeated() {
    assertThat(Settings.problems(with("pad-key", "ABC123")))
        .extracting(Sentence::english)
        .containsExactly("'pad-key' is not 32 hexadecimal digits");
    assertThatThrownBy(() -> Settings.of(with("pad-key", "ABC123")))
        .hasMessage("the terminal's parameters: 'pad-key' is not 32 hexadecimal digits");
  }

  @Test
  void what_another_maker_lets_choose_may_be_fixed_here() {
    assertThat(Settings.problems(with("language", "en"))).isEmpty();
    assertThat(Settings.problems(with("language", "zh")))
        .extracting(Sentence::english)
        .containsExactly("'language' can only be en on this terminal");
  }
}
