package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class CommandLineTest {
  @TempDir Path folder = Path.of("");

  private String out() {
    return folder.resolve("runs").toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"run", "judge", "benches", "defects", "host", "terminal", "bench", "test"})
  void every_command_has_help_with_an_example(String command) {
    House.Said said = House.rig(command, "--help");
    assertThat(said.exit()).isZero();
    assertThat(said.out()).contains("Example").contains("./rig " + command);
  }

  @Test
  void the_example_of_terminal_can_be_pasted() {
    String help = House.rig("terminal", "--help").out();
    List<String> example = help.substring(help.indexOf("  ./rig terminal")).lines().toList();
    assertThat(example).hasSizeGreaterThan(4);
    assertThat(example.subList(0, example.size() - 1)).allMatch(line -> line.endsWith(" \\"));
  }

  @Test
  void an_unknown_command_or_option_is_wrong_usage() {
    assertThat(House.rig("rnu").exit()).isEqualTo(64);
    assertThat(House.rig("run", "--sed", "3").exit()).isEqualTo(64);
    assertThat(House.rig("run", "--seed", "three").err()).contains("--seed").contains("three");
  }

  @Test
  void an_unknown_bench_names_the_known_ones() {
    House.Said said = House.rig("run", "--bench", "twni");
    assertThat(said.exit()).isEqualTo(64);
    assertThat(said.err())
        .contains("no bench 'twni'")
        .contains("did you mean 'twin'?")
        .contains("desk");
  }

  @Test
  void a_bad_tag_expression_says_where_it_is_bad() {
    House.Said said = House.rig("run", "--bench", "twin", "--tags", "@a and (", "--out", out());
    assertThat(said.exit()).isEqualTo(64);
    assertThat(said.err()).contains("@a and (");
    assertThat(folder.resolve("runs")).doesNotExist();
  }

  @Test
  void an_unknown_defect_names_the_nearest() {
    House.Said said = House.rig("run", "--bench", "twin", "--defect", "no-reversl", "--out", out());
    assertThat(said.exit()).isEqualTo(64);
    assertThat(said.err()).contains("did you mean 'no-reversal'?");
  }

  @Test
  void a_run_in_which_no_scenario_ran_is_trouble_and_never_green() throws IOException {
    House.Said said =
        House.rig("run", "--bench", "twin", "--tags", "@there-is-no-such-tag", "--out", out());
    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.out())
        .contains("no scenario ran: there is none with the tags @there-is-no-such-tag");
    assertThat(House.summary(folder.resolve("runs/latest").toRealPath()).get("scenarios").asInt())
        .isZero();
  }

  @Test
  void a_name_that_no_scenario_has_is_answered_by_the_nearest() {
    House.Said said =
        House.rig("run", "--bench", "twin", "--name", "host booked anser lost", "--out", out());
    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.out()).contains("nearest titles: \"The host booked and its answer was lost\"");
  }

  @Test
  void a_busy_port_is_the_rigs_trouble_and_named() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = String.valueOf(taken.getLocalPort());
      Path bench =
          edited(
              "desk",
              "    terminal-id: \"10000001\"\n    merchant-id: \"100000000000001\"\n\nwires",
              "    terminal-id: \"10000001\"\n"
                  + "    merchant-id: \"100000000000001\"\n"
                  + "    listen: 127.0.0.1:"
                  + port
                  + "\n\nwires");
      House.Said said =
          House.rig(
              "run", "--bench", bench.toString(), "--tags", "not @needs-card-slot", "--out", out());
      assertThat(said.exit()).isEqualTo(2);
      assertThat(said.out()).contains(port).contains("0 failed");
    }
  }

  @Test
  void a_missing_tty_is_the_rigs_trouble_and_named() throws IOException {
    Path bench =
        edited(
            "desk", "reader-tty: {kind: pty}", "reader-tty: {kind: serial, port: /dev/ttyNOWHERE}");
    String text =
        Files.readString(bench).replace("wire: reader-tty, far-end: emulated", "wire: reader-tty");
    Files.writeString(bench, text);
    House.Said said =
        House.rig(
            "run", "--bench", bench.toString(), "--tags", "not @needs-card-slot", "--out", out());
    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.out())
        .contains("opening the card reader at 'reader-tty'", "/dev/ttyNOWHERE")
        .contains("0 failed");
  }

  private Path edited(String bench, String from, String to) throws IOException {
    return House.benchWith(folder, bench, Map.of(from, to));
  }

  @Test
  void benches_says_what_each_can_run() {
    House.Said said = House.rig("benches");
    assertThat(said.exit()).isZero();
    assertThat(said.out())
        .contains("desk")
        .contains("twin")
        .containsPattern("runs (\\d+) of \\1 scenarios");
  }

  @Test
  void defects_lists_each_with_what_catches_it() {
    assertThat(House.rig("defects").out()).contains("no-reversal").contains("caught by");
  }

  @Test
  void what_cannot_be_read_or_written_is_wrong_usage_before_anything_is_opened() {
    assertThat(House.rig("run", "--bench", "twin", "--out", "").exit()).isEqualTo(64);
    assertThat(House.rig("host", "--for", "banana").exit()).isEqualTo(64);
    assertThat(House.rig("host", "--listen", "127.0.0.1:99999").exit()).isEqualTo(64);
  }

  @Test
  void a_file_of_brackets_is_a_broken_bench_and_no_crash() throws IOException {
    Path bench = Files.writeString(folder.resolve("nest.yaml"), "[".repeat(20_000));
    House.Said said = House.rig("run", "--bench", bench.toString());
    assertThat(said.exit()).isEqualTo(64);
    assertThat(said.err()).contains("nested too deeply");
  }

  @Test
  void a_terminal_alone_is_told_all_that_it_lacks_before_anything_is_opened() {
    House.Said said =
        House.rig("terminal", "--host", "nowhere", "--memory", "/no/t", "--defect", "no-reversl");
    assertThat(said.exit()).isEqualTo(64);
    assertThat(said.err())
        .contains("--host 'nowhere' is not an address", "--memory /no/t: its folder")
        .contains("did you mean 'no-reversal'?", "no card reader is plugged in")
        .contains("'master-key' is missing");
    assertThat(
            House.rig("terminal", "--device", "x", "--device", "reader=moter-reader@pti:1").err())
        .contains("'x' is not a device", "no wire is of kind 'pti'", "did you mean 'motor-reader'?")
        .contains("--host is missing")
        .doesNotContain("is plugged in");
  }

  @Test
  void half_a_history_and_a_file_of_something_else_are_no_pass() throws IOException {
    String line =
        """
        {"history":2}
        {"at":"0.000000","where":"screen","event":{"is":"ScreenShowed","meaning":"IDLE","ready":true,"lines":["READY"],"amounts":[],"codes":[]}}
        """;
    Files.writeString(folder.resolve("cut.jsonl"), line + "{\"at\":\"0.0");
    Files.writeString(folder.resolve("other.jsonl"), "nonsense\n" + line);
    House.Said said = House.rig("judge", folder.toString());
    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.out())
        .contains("the history ends before the closing")
        .contains("not a history")
        .contains("2 judged: 0 passed, 0 failed, 2 inconclusive");
  }

  @Test
  void judge_alone_takes_the_latest_run_and_speaks_of_folders_only() {
    House.Said said = House.rig("judge");
    assertThat(said.err()).doesNotContain("org.posrig").doesNotContain("needs a value");
    assertThat(House.rig("judge", "--help").out()).contains("[DIR]").contains("runs/latest)");
  }

  @Test
  void judging_a_folder_without_histories_is_wrong_usage() {
    House.Said said = House.rig("judge", folder.toString());
    assertThat(said.exit()).isEqualTo(64);
    assertThat(said.err()).contains("no history (*.jsonl)");
  }
}
