package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posrig.bench.BenchReader;
import org.posrig.run.TestRun;

/// A bench whose host has rules of its own and serves further terminals.
class HostFilesTest {
  private static final String LAST = "    merchant-id: \"100000000000001\"\n\nwires:";
  private static final String KEY = "FEDCBA98765432100123456789ABCDEF";

  @TempDir Path folder;

  private Path bench(String settings) throws IOException {
    return House.benchWith(
        folder, "twin", Map.of(LAST, LAST.replace("\n\nwires:", "\n" + settings + "\nwires:")));
  }

  private void rules(String text) throws IOException {
    Files.writeString(folder.resolve("rules.yaml"), text);
  }

  @Test
  void a_rule_of_the_bench_s_file_refuses_and_the_scenario_that_needs_it_otherwise_fails()
      throws IOException {
    rules("rules: {nothing below ten: {amounts: 10.00 to any}}\n");
    Path bench = bench("    rules: rules.yaml\n");

    TestRun.Ended ended = House.run(bench, folder, "@SYM-39", Optional.empty(), 3);

    assertThat(ended.summary().passed()).as("nothing below 10.00").isEqualTo(1);
    assertThat(ended.summary().failed()).as("nothing below 1.00").isEqualTo(1);
    String all = "";
    for (Path history : House.histories(ended.folder())) all += Files.readString(history);
    assertThat(all).contains("\"rule\":\"nothing below ten\"");
  }

  @Test
  void a_rule_that_is_wrong_is_told_with_the_file_s_own_line_too() throws IOException {
    rules("rules:\n  one: {apart: 1h}\n  other: {purchases: 3, within: soon}\n");

    assertThatThrownBy(() -> BenchReader.read(bench("    rules: rules.yaml\n"), House.SPOKES))
        .hasMessageContaining("rules.yaml:3: 'within' of rule 'other' is 'soon'");
  }

  @Test
  void further_terminals_of_the_host_leave_the_bench_s_own_alone_and_their_keys_stay_secret()
      throws IOException {
    Path bench =
        bench(
            "    terminals:\n      \"10000002\": {merchant-id: \"200000000000002\", master-key: "
                + KEY
                + "}\n");

    TestRun.Ended ended = House.run(bench, folder, "@SYM-40", Optional.empty(), 3);

    assertThat(ended.exit()).isZero();
    for (Path history : House.histories(ended.folder()))
      assertThat(Files.readString(history)).doesNotContain(KEY);
  }

  @Test
  void what_is_wrong_with_a_further_terminal_is_told_on_its_line() throws IOException {
    Path bench =
        bench(
            "    terminals:\n"
                + "      \"10000002\":\n"
                + "        merchant-id: \"2\"\n"
                + "        colour: red\n");
    int line = Files.readAllLines(bench).indexOf("        merchant-id: \"2\"") + 1;

    assertThatThrownBy(() -> BenchReader.read(bench, House.SPOKES))
        .hasMessageContaining(
            ":" + line + ": host setting 'terminals.10000002.merchant-id' must be 15")
        .hasMessageContaining(":" + (line + 1) + ": host setting 'terminals.10000002.colour'")
        .hasMessageContaining("'terminals.10000002.master-key' is missing");
  }
}
