package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posrig.bench.BenchReader;
import org.posrig.run.TestRun;
import org.posrig.yaml.BadFile;

/// A lab's own cards play what the project's play.
class OtherCardsTest {
  private static final Path CARDS = Path.of("src/test/resources/other-cards.yaml");

  @TempDir Path folder;

  private Path bench(String cards) throws IOException {
    Files.writeString(folder.resolve("lab.yaml"), cards);
    return House.benchWith(folder, "twin", Map.of("jobs: 2", "jobs: 2\ncards: lab.yaml"));
  }

  @Test
  void a_drawer_of_other_schemes_that_has_the_roles_plays_every_scenario() throws IOException {
    Path bench = bench(Files.readString(CARDS));

    TestRun.Ended ended = House.run(bench, folder, "", Optional.empty(), 3);

    assertThat(ended.exit()).isZero();
    assertThat(ended.summary().passed()).isGreaterThan(250);
    String all = "";
    for (Path history : House.histories(ended.folder())) all += Files.readString(history);
    assertThat(all).contains("476173******0010").contains("620550*********0004");
    assertThat(all).doesNotContain("4761739001010010").doesNotContain("621094******0029");
  }

  @Test
  void a_scenario_whose_role_is_not_in_the_drawer_is_skipped() throws IOException {
    String fewer =
        String.join(
            "\n",
            Files.readString(CARDS).lines().filter(line -> !line.contains("low-balance")).toList());

    Path bench = bench(fewer);
    TestRun.Ended ended = House.run(bench, folder, "@SYM-47", Optional.empty(), 3);

    assertThat(ended.exit()).isZero();
    assertThat(ended.summary().skipped()).isEqualTo(1);
    assertThat(ended.summary().failures()).isEmpty();
    assertThat(House.playable(bench, "@SYM-47")).hasSize(ended.summary().passed());
  }

  @Test
  void problems_of_bench_and_cards_are_told_at_once_each_with_its_file_and_line()
      throws IOException {
    Path bench = bench(Files.readString(CARDS).replace("3528000000000015", "3528000000000016"));
    Files.writeString(bench, Files.readString(bench).replace("clock: virtual", "clock: sun"));

    assertThatThrownBy(() -> BenchReader.read(bench, House.SPOKES))
        .isInstanceOf(BadFile.class)
        .hasMessageContaining("lab.yaml:3: the check digit of the card number is wrong")
        .hasMessageContaining("twin.yaml:4: 'clock'");
  }

  @Test
  void a_file_of_cards_that_is_not_there_is_a_problem_of_the_bench() throws IOException {
    Path bench = House.benchWith(folder, "twin", Map.of("jobs: 2", "jobs: 2\ncards: lab.yaml"));

    assertThatThrownBy(() -> BenchReader.read(bench, House.SPOKES))
        .hasMessageContaining("twin.yaml:6: there is no file of cards 'lab.yaml'");
  }

  private String refusal(String bench, String cards) throws IOException {
    Path other = Files.createTempDirectory(folder, "bench");
    Files.copy(CARDS, other.resolve("lab.yaml"));
    Files.writeString(other.resolve("rules.yaml"), "cards:\n  low-balance crad: card-frozen\n");
    Map<String, String> changes =
        Map.of(
            "  settings:\n", "  settings:\n    rules: rules.yaml\n", "jobs: 2", "jobs: 2" + cards);
    Path file = House.benchWith(other, bench, changes);
    if (bench.contains("iso87"))
      Files.copy(
          House.ROOT.resolve("benches/models/second.yaml"), other.resolve("models/second.yaml"));
    House.Said said = House.rig("run", "--bench", file.toString());
    assertThat(said.exit()).isEqualTo(64);
    return said.err();
  }

  @Test
  void a_rule_of_a_card_that_is_in_no_drawer_is_a_problem_of_the_bench() throws IOException {
    for (String bench : List.of("twin", "twin-iso87"))
      for (String cards : List.of("", "\ncards: lab.yaml"))
        assertThat(refusal(bench, cards))
            .contains("rules.yaml:2: the drawer has no card 'low-balance crad'")
            .contains("did you mean 'low-balance card'?");
  }
}
