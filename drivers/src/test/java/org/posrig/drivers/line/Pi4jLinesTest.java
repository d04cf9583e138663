package org.posrig.drivers.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pi4j.io.gpio.digital.DigitalState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.posrig.text.Sentence;
import org.posrig.wire.Level;
import org.posrig.wire.Line;
import org.posrig.wire.WireBroken;

class Pi4jLinesTest {
  private final EmulatedHeader header = new EmulatedHeader();
  private final Pi4jLines lines = new Pi4jLines(Map.of("emulated", header::providers));

  private Line open(String name, int bcm, String... more) {
    Map<String, String> settings = new java.util.HashMap<>();
    settings.put("bcm", Integer.toString(bcm));
    settings.put("provider", "emulated");
    for (int at = 0; at < more.length; at += 2) settings.put(more[at], more[at + 1]);
    return lines.open(name, settings);
  }

  @Test
  void a_relay_that_was_on_goes_to_its_safe_level_when_the_line_is_closed() {
    Line low = open("power", 17);
    Line high = open("cable", 27, "safe", "high");
    low.drive(Level.HIGH);
    high.drive(Level.LOW);
    assertThat(header.pins)
        .containsEntry(17, DigitalState.HIGH)
        .containsEntry(27, DigitalState.LOW);
    low.close();
    high.close();

    assertThat(header.pins)
        .containsEntry(17, DigitalState.LOW)
        .containsEntry(27, DigitalState.HIGH);
  }

  @Test
  void closing_one_line_leaves_the_others_alone() {
    Line one = open("power", 17);
    Line other = open("cable", 27);
    other.drive(Level.HIGH);
    one.close();

    assertThat(header.pins).containsEntry(27, DigitalState.HIGH);
    other.drive(Level.LOW);
    assertThat(other.level()).isEqualTo(Level.LOW);
    other.close();
  }

  @Test
  void an_input_tells_its_level_and_edges_and_cannot_be_driven() {
    Line input = open("door", 22, "direction", "in");
    List<Level> edges = new ArrayList<>();
    input.onEdge(edges::add);
    header.set(22, DigitalState.HIGH);

    assertThat(edges).containsExactly(Level.HIGH);
    assertThat(input.level()).isEqualTo(Level.HIGH);
    assertThatThrownBy(() -> input.drive(Level.LOW))
        .isInstanceOf(WireBroken.class)
        .hasMessage("driving door: it is an input");
    input.close();
  }

  @Test
  void a_closed_line_cannot_be_driven() {
    Line line = open("power", 17);
    line.close();

    assertThatThrownBy(() -> line.drive(Level.HIGH))
        .isInstanceOf(WireBroken.class)
        .hasMessage("driving power: closed at this end");
  }

  @Test
  void a_pin_that_is_taken_is_refused_with_its_number() {
    Line line = open("power", 17);

    assertThatThrownBy(() -> open("cable", 17))
        .isInstanceOf(WireBroken.class)
        .hasMessageStartingWith("opening cable (BCM 17): ");
    line.close();
  }

  @Test
  void without_a_header_the_real_providers_say_so() {
    for (String provider : List.of("gpiod", "linuxfs"))
      assertThatThrownBy(
              () -> new Pi4jLines().open("power", Map.of("bcm", "17", "provider", provider)))
          .as(provider)
          .isInstanceOf(WireBroken.class)
          .hasMessageStartingWith("opening power (BCM 17): ");
  }

  @Test
  void all_wrong_settings_are_told_at_once() {
    assertThat(
            new Pi4jLines()
                .problems(
                    Map.of(
                        "bcm",
                        "28",
                        "direction",
                        "up",
                        "safe",
                        "off",
                        "provider",
                        "magic",
                        "x",
                        "")))
        .extracting(Sentence::english)
        .containsExactly(
            "a pi4j line needs 'bcm', a number from 0 to 27, not '28'",
            "direction is one of in, out, not 'up'",
            "safe is one of high, low, not 'off'",
            "provider is one of gpiod, linuxfs, not 'magic'",
            "a pi4j line has no setting 'x'");
    assertThat(new Pi4jLines().problems(Map.of("bcm", "0"))).isEmpty();
    assertThatThrownBy(() -> new Pi4jLines().open("power", Map.of()))
        .isInstanceOf(WireBroken.class)
        .hasMessageStartingWith("setting up power: a pi4j line needs 'bcm'");
  }
}
