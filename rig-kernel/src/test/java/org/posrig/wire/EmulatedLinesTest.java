package org.posrig.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.posrig.text.Sentence;

class EmulatedLinesTest {
  private final EmulatedLines lines = new EmulatedLines();

  @Test
  void opens_a_line_at_its_safe_level() {
    assertThat(lines.open("power", Map.of()).level()).isEqualTo(Level.LOW);
    assertThat(lines.open("power", Map.of("safe", "high")).level()).isEqualTo(Level.HIGH);
  }

  @Test
  void a_closed_line_is_at_its_safe_level() {
    Line line = lines.open("power", Map.of("safe", "high"));
    line.drive(Level.LOW);
    line.close();

    assertThat(line.level()).isEqualTo(Level.HIGH);
  }

  @Test
  void tells_all_wrong_settings_at_once() {
    assertThat(lines.problems(Map.of("safe", "up", "bcm", "17")))
        .extracting(Sentence::english)
        .containsExactly("an emulated line has no setting 'bcm'", "safe is low or high, not 'up'");
    assertThat(lines.problems(Map.of("safe", "low"))).isEmpty();
  }

  @Test
  void is_found_by_its_kind() {
    assertThat(ServiceLoader.load(Lines.class).stream().map(found -> found.get().kind()))
        .contains("emulated-line");
  }
}
