package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        new Break("bench: twin", "bench: ../twin", ":2:", "cannot be called '../twin'", "letters"),
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
            "nothing hangs on wire 'cable-line'"),
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
            "'master-key' of the host is another than the terminal's"),
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
        .contains("5 problem(s)")
        .containsSubsequence("'say'", "'jobs'", "'visa'", "'master-key' of the host", "'pannel'");
  }

  /// What is missing or no mapping is told once, not once more for each of its parts.
  @ParameterizedTest
  @ValueSource(strings = {"host", "devices", "wires", "terminal"})
  void a_part_that_is_missing_is_one_problem(String part) throws IOException {
    String text = Files.readString(House.ROOT.resolve("benches/twin.yaml"));
    String without = text.replaceFirst("(?ms)^" + part + ":.*?(?=^\\S|\\z)", "");
    assertThat(run(without).err()).contains("has no '" + part + "'").contains("1 problem(s)");
  }

  @Test
  void an_empty_file_is_said_to_be_empty() throws IOException {
    assertThat(run("").err()).contains("broken.yaml:1: the file is empty");
  }

  private House.Said run(String text) throws IOException {
    Path bench = House.bench(folder, "broken", text);
    return House.rig(
        "run", "--bench", bench.toString(), "--out", folder.resolve("runs").toString());
  }
}
