package org.posrig.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.posrig.result.RigTrouble;

class SettingsTest {
  private final Settings settings = new Settings(Map.of("ack-millis", "300", "key-millis", "-5"));

  @Test
  void reads_what_is_set_and_takes_the_default_for_the_rest() {
    assertThat(settings.millis("ack-millis", 1)).isEqualTo(Duration.ofMillis(300));
    assertThat(settings.millis("other-millis", 1)).isEqualTo(Duration.ofMillis(1));
    assertThat(settings.text("port", "none")).isEqualTo("none");
  }

  @Test
  void names_the_setting_that_is_no_number() {
    assertThatThrownBy(() -> settings.number("key-millis", 1))
        .isInstanceOf(RigTrouble.class)
        .hasMessage("'key-millis' is a whole number, not '-5'");
  }
}
