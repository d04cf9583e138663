package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.bench.BenchReader;
import org.posrig.yaml.BadFile;

class BrokenBenchesTest {
  @TempDir Path folder = Path.of("");

  /// One change that breaks the twin bench, and what must be said of it.
  record Break(String from, String to, String line, String... said) {}

  static List<Break> breaks() {
    return List.of(
        new Break("clock: virtual", "clock: virtaul", ":4:", "'clock'", "did you mean 'virtual'?"),
        new Break(
            "clock: virtual",
            "clock: wall\nclok: virtual",
            ":5:",
            "'clok' is not known",
            "did you mean 'clock'?"),
        new Break("bench: twin\n", "", ":", "no 'bench'"),
        new Break("bench: twin", "bench: ../twin", ":1:", "cannot be called '../twin'", "letters"),
        new Break(
            "wire: printer-wire, far",
            "wire: printer-wire, answr-millis: 9, far",
            ":",
            "no setting 'answr-millis'",
            "did you mean 'answer-millis'?"),
        new Break(
            "wire: printer-wire, far",
            "wire: printer-wire, answer-millis: soon, far",
            ":",
            "'answer-millis' is a number of milliseconds, not 'soon'"),
        new Break("jobs: 2", "jobs: many", ":5:", "'jobs'", "'many'", "a number from 1 to 64"),
        new Break("hand: 150ms", "hand: soon", ":6:", "'hand'", "'soon'", "150ms", "at most 5s"),
        new Break("hand: 150ms", "hand: 1000s", ":6:", "'hand'", "'1000s'", "at most 5s"),
        new Break(
            "program: reference",
            "program: referense",
            ":9:",
            "'referense'",
            "did you mean 'reference'?"),
        new Break(
            "model: reference", "model: other", ":11:", "no model 'other'", "models/other.yaml"),
        new Break("runs: inside", "runs: process", ":", "process of its own", "virtual time"),
        new Break("network: memory", "network: tcp", ":", "sockets cannot run on virtual time"),
        new Break("dialect: unionpay", "dialect: visa", ":", "'visa'", "unionpay"),
        new Break(
            "reader-wire: {kind: memory}",
            "reader-wire: {kind: pty}",
            ":",
            "'reader-wire'",
            "cannot run on virtual time"),
        new Break(
            "reader-wire: {kind: memory}",
            "reader-wire: {kind: memroy}",
            ":",
            "'memroy'",
            "did you mean 'memory'?"),
        new Break(
            "reader-wire: {kind: memory}", "reader-wire: {kind: memory, speed: 9}", ":", "'speed'"),
        new Break(
            "wire: reader-wire, far",
            "wire: raeder-wire, far",
            ":",
            "'raeder-wire'",
            "did you mean 'reader-wire'?"),
        new Break(
            "driver: relay-cable, wire: cable-line",
            "driver: relay-cable, wire: power-line",
            ":39:",
            "no device is on wire 'cable-line'"),
        new Break("wire: pin-pad-wire, far", "wire: reader-wire, far", ":", "two devices"),
        new Break("driver: panel", "driver: pannel", ":", "'pannel'", "did you mean 'panel'?"),
        new Break(
            "driver: relay-power, wire: power-line",
            "driver: relay-power, wire: printer-wire",
            ":",
            "needs a digital line"),
        new Break(
            "far-end: emulated}\n  panel",
            "far-end: emulatd}\n  panel",
            ":",
            "'far-end'",
            "emulated"),
        new Break("answer-timeout: 30s", "answer-timeout: soon", ":18:", "answer-timeout"),
        new Break("answer-timeout: 30s", "answer-timout: 30s", ":18:", "answer-timout"),
        new Break(
            "merchant-id: \"100000000000001\"\n\nwires",
            "merchant: \"1\"\n\nwires",
            ":31:",
            "host setting 'merchant' is unknown",
            "merchant-id"),
        new Break(
            "master-key: 0123456789ABCDEFFEDCBA9876543210\n",
            "master-key: 1123456789ABCDEFFEDCBA9876543210\n",
            ":29:",
            "'master-key' of the host is not the terminal's"),
        new Break("wires:\n", "wires: [\n", ":", "not YAML"),
        new Break(
            "cable: {driver: relay-cable, wire: cable-line}",
            "cable: none",
            ":47",
            "not a mapping"));
  }

  @ParameterizedTest
  @MethodSource("breaks")
  void a_broken_bench_file_is_wrong_usage_with_its_line_and_its_mend(Break broken)
      throws IOException {
    String text = Files.readString(House.ROOT.resolve("benches/twin.yaml"));
    assertThat(text).contains(broken.from());
    House.Said said =
        run(
            text.replaceFirst(
                java.util.regex.Pattern.quote(broken.from()),
                java.util.regex.Matcher.quoteReplacement(broken.to())));
    assertThat(said.exit()).isEqualTo(64);
    assertThat(said.err()).contains("broken.yaml" + broken.line()).contains(broken.said());
    assertThat(folder.resolve("runs")).doesNotExist();
  }

  @Test
  void all_problems_are_reported_at_once_in_the_order_of_the_file() throws IOException {
    String text =
        Files.readString(House.ROOT.resolve("benches/twin.yaml"))
            .replace("says: ", "say: ")
            .replace("FEDCBA9876543210\n", "FEDCBA9876543211\n")
            .replace("jobs: 2", "jobs: 0")
            .replace("dialect: unionpay", "dialect: visa")
            .replace("driver: panel", "driver: pannel");
    assertThat(run(text).err())
        .contains("5 problems:")
        .containsSubsequence("'say'", "'jobs'", "'visa'", "'master-key' of the host", "'pannel'");
  }

  /// What is missing or no mapping is told once, not once more for each of its parts.
  @ParameterizedTest
  @ValueSource(strings = {"host", "devices", "wires", "terminal"})
  void a_part_that_is_missing_is_one_problem(String part) throws IOException {
    String text = Files.readString(House.ROOT.resolve("benches/twin.yaml"));
    String without = text.replaceFirst("(?ms)^" + part + ":.*?(?=^\\S|\\z)", "");
    assertThat(run(without).err()).contains("has no '" + part + "'").contains("1 problem:");
  }

  @Test
  void an_empty_file_is_said_to_be_empty() throws IOException {
    assertThat(run("").err()).contains("broken.yaml:1: the file is empty");
  }

  /// Two wires of the pi-example, and what both take.
  record Twice(String first, String second, String what) {}

  private List<Twice> twice() throws IOException {
    Path port = Files.createFile(folder.resolve("ttyUSB0"));
    Path link = Files.createSymbolicLink(folder.resolve("by-id"), Path.of("ttyUSB0"));
    Path linkToLink = Files.createSymbolicLink(folder.resolve("by-path"), link);
    Path other = Files.createSymbolicLink(folder.resolve("other"), folder);
    Path dangling = Files.createSymbolicLink(folder.resolve("unplugged"), Path.of("ttyUSB9"));
    String serial = "{kind: serial, port: %s}";
    String relay = "{kind: lcus-line, port: %s, channel: %d}";
    List<Twice> all = new ArrayList<>();
    for (String spelling :
        List.of(
            port.toString(),
            link.toString(),
            linkToLink.toString(),
            other + "/ttyUSB0",
            other + "/../" + folder.getFileName() + "/./ttyUSB0",
            folder + "//ttyUSB0",
            Path.of("").toAbsolutePath().relativize(port).toString())) {
      all.add(
          new Twice(
              serial.formatted(port), serial.formatted(spelling), "the port " + port.toRealPath()));
      all.add(
          new Twice(
              relay.formatted(port, 1),
              serial.formatted(spelling),
              "the port " + port.toRealPath()));
      all.add(
          new Twice(
              relay.formatted(port, 1),
              relay.formatted(spelling, 2),
              "the port " + port.toRealPath()));
    }
    Path unplugged = folder.resolve("ttyUSB9");
    all.add(
        new Twice(
            serial.formatted(dangling),
            serial.formatted(unplugged),
            "the port " + folder.toRealPath().resolve("ttyUSB9")));
    all.add(
        new Twice(
            serial.formatted("/dev/ttyUSB7"),
            serial.formatted("/dev/../dev/ttyUSB7"),
            "the port /dev/ttyUSB7"));
    all.add(
        new Twice(
            serial.formatted("/dev/ttyUSB7"),
            serial.formatted("ttyUSB7"),
            "the port /dev/ttyUSB7"));
    all.add(
        new Twice(
            serial.formatted(System.getProperty("user.home") + "/port"),
            serial.formatted("~/port"),
            "/port"));
    for (String bcm : List.of("7", "07", "7, direction: in", "7, provider: linuxfs"))
      all.add(
          new Twice("{kind: pi4j-line, bcm: 7}", "{kind: pi4j-line, bcm: " + bcm + "}", "BCM 7"));
    return all;
  }

  @Test
  void what_two_wires_take_is_a_problem_with_both_lines() throws IOException {
    String twin = Files.readString(House.ROOT.resolve("benches/twin.yaml"));
    for (Twice twice : twice()) {
      String text =
          twin.replace("clock: virtual", "clock: wall")
              .replace("cable-line: {kind: emulated-line}", "cable-line: " + twice.second())
              .replace("reader-wire: {kind: memory}", "reader-wire: " + twice.first());
      int first = line(text, "reader-wire: {");
      int second = line(text, "cable-line: {");

      Path bench = House.bench(Files.createTempDirectory(folder, "bench"), "broken", text);
      assertThatThrownBy(() -> BenchReader.read(bench, House.SPOKES))
          .as("%s", twice)
          .isInstanceOf(BadFile.class)
          .hasMessageContaining("broken.yaml:" + second + ": wire 'cable-line' uses the ")
          .hasMessageContaining(
              twice.what() + ", which wire 'reader-wire' in line " + first + " uses already");
    }
  }

  @Test
  void wires_that_take_other_things_are_no_problem() throws IOException {
    String text =
        Files.readString(House.ROOT.resolve("benches/pi-example.yaml"))
            .replace(
                "{kind: pi4j-line, bcm: 27, safe: low}",
                "{kind: lcus-line, port: /dev/ttyUSB7, channel: 1}");

    assertThat(BenchReader.read(House.bench(folder, "good", text), House.SPOKES).wires())
        .hasSize(6);
  }

  private static int line(String text, String what) {
    return (int) text.substring(0, text.indexOf(what)).lines().count();
  }

  private House.Said run(String text) throws IOException {
    Path bench = House.bench(folder, "broken", text);
    return House.rig(
        "run", "--bench", bench.toString(), "--out", folder.resolve("runs").toString());
  }
}
