package org.posrig.drivers.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pi4j.io.gpio.digital.DigitalState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posrig.text.Sentence;
import org.posrig.wire.Level;
import org.posrig.wire.Line;
import org.posrig.wire.WireBroken;

/// Where the kernel's numbers of a header's lines begin.
class SysfsBaseTest {
  @TempDir Path sysfs = Path.of("");
  private final EmulatedHeader header = new EmulatedHeader();
  private Pi4jLines lines = new Pi4jLines();

  @BeforeEach
  void make() {
    lines = new Pi4jLines(Map.of("linuxfs", header::providers, "gpiod", header::providers), sysfs);
  }

  private void chip(int base, String label, int lines) throws IOException {
    Path chip = Files.createDirectories(sysfs.resolve("gpiochip" + base));
    Files.writeString(chip.resolve("base"), base + "\n");
    Files.writeString(chip.resolve("label"), label + "\n");
    Files.writeString(chip.resolve("ngpio"), lines + "\n");
  }

  private Line open(String... settings) {
    Map<String, String> all = new HashMap<>(Map.of("bcm", "17", "provider", "linuxfs"));
    for (int at = 0; at < settings.length; at += 2) all.put(settings[at], settings[at + 1]);
    return lines.open("power", all);
  }

  private void drives(int number, Line line) {
    line.drive(Level.HIGH);
    assertThat(header.pins).containsOnly(Map.entry(number, DigitalState.HIGH));
    line.close();
  }

  @ParameterizedTest
  @CsvSource({
    "512, pinctrl-bcm2835, 54, 529",
    "512, pinctrl-bcm2711, 58, 529",
    "458, pinctrl-bcm2835, 54, 475",
    "571, pinctrl-rp1, 54, 588",
    "0, pinctrl-bcm2835, 54, 17",
    "512, some-other-chip, 32, 529"
  })
  void a_line_is_found_from_the_base_of_its_chip(int base, String label, int lines, int number)
      throws IOException {
    chip(base, label, lines);

    drives(number, open());
  }

  @Test
  void the_header_s_chip_is_told_from_the_others() throws IOException {
    chip(566, "raspberrypi-exp-gpio", 8);
    chip(512, "pinctrl-bcm2711", 58);
    chip(600, "pcf8575", 32);
    Files.createDirectories(sysfs.resolve("gpio529"));

    drives(529, open());
  }

  @Test
  void a_pi_5_has_its_header_on_the_rp1() throws IOException {
    chip(512, "gpio-brcmstb@107d508500", 32);
    chip(544, "pinctrl-bcm2712", 36);
    chip(569, "pinctrl-rp1", 54);

    drives(586, open());
  }

  @Test
  void the_bench_file_has_the_last_word() throws IOException {
    chip(512, "pinctrl-bcm2835", 54);

    drives(1017, open("base", "1000"));
    assertThat(lines.problems(Map.of("bcm", "1", "provider", "linuxfs", "base", "512"))).isEmpty();
  }

  @Test
  void what_cannot_be_decided_is_asked_for() throws IOException {
    chip(512, "one", 32);
    chip(544, "other", 32);

    assertThatThrownBy(this::open)
        .isInstanceOf(WireBroken.class)
        .hasMessage(
            "opening power: which chip below "
                + sysfs
                + " has the header? write base: and its number: gpiochip512 (one, base 512, 32"
                + " lines), gpiochip544 (other, base 544, 32 lines)");
  }

  @Test
  void without_chips_the_line_s_own_number_is_tried() {
    drives(17, open());
  }

  @Test
  void gpiod_counts_as_broadcom_does() throws IOException {
    chip(512, "pinctrl-bcm2835", 54);

    drives(17, open("provider", "gpiod"));
  }

  @Test
  void a_base_that_makes_no_sense_is_a_problem_of_the_bench_file() {
    assertThat(lines.problems(Map.of("bcm", "1", "provider", "linuxfs", "base", "-1")))
        .extracting(Sentence::english)
        .containsExactly("base is a whole number such as 512, not '-1'");
    assertThat(lines.problems(Map.of("bcm", "1", "base", "512")))
        .extracting(Sentence::english)
        .containsExactly("base is for provider: linuxfs only; gpiod counts as Broadcom does");
  }

  @Test
  void a_folder_of_the_kernel_that_is_broken_is_told() throws IOException {
    chip(512, "pinctrl-bcm2835", 54);
    Files.writeString(sysfs.resolve("gpiochip512/base"), "many");

    assertThatThrownBy(this::open)
        .isInstanceOf(WireBroken.class)
        .hasMessageEndingWith("gpiochip512/base: 'many' is not a number");
  }
}
