package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.posrig.bench.BenchReader;
import org.posrig.card.TestCardFile;
import org.posrig.result.ReproduceCommand;
import org.posrig.result.ScenarioInfo;
import org.posrig.run.Features;
import org.posrig.run.TestRun;

/// What goes wrong in one place of a run costs no other place anything.
@Timeout(300)
class RunTroubleTest {
  private static final String NAME = "Sale";
  private static final Features FEATURES =
      ServiceLoader.load(Features.class).findFirst().orElseThrow();

  @TempDir Path runs = Path.of("");

  private static List<ScenarioInfo> few() {
    return FEATURES.list(choice()).stream().limit(3).toList();
  }

  private static Features.Choice choice() {
    return new Features.Choice(House.FEATURES, "", "pays");
  }

  /// The first three scenarios; after some of them the player of features breaks.
  private record Breaking(int after, Error with) implements Features {
    @Override
    public List<ScenarioInfo> list(Choice choice) {
      return few();
    }

    @Override
    public List<ScenarioInfo> match(Choice choice) {
      return few();
    }

    @Override
    public void run(Choice choice, int jobs, Stage stage) {
      for (ScenarioInfo one : few().subList(0, after)) {
        try {
          stage.open(one);
        } catch (RuntimeException _) {
          // as the hook of a scenario does: its close tells it
        }
        if (with instanceof AssertionError) stage.close(one);
      }
      throw with;
    }
  }

  private TestRun.Ended run(Features features, Path folder) throws IOException {
    TestRun.Plan plan =
        new TestRun.Plan(
            BenchReader.read(House.ROOT.resolve("benches/twin.yaml"), House.SPOKES),
            TestCardFile.read(House.ROOT.resolve("benches/cards.yaml")),
            House.FEATURES,
            "",
            NAME,
            Optional.empty(),
            7,
            1,
            folder,
            new ReproduceCommand("twin", 7, "", "", NAME),
            List.of(),
            org.posrig.text.Language.ENGLISH);
    return new TestRun(House.SPOKES, features, List.of(), plan).run();
  }

  @Test
  void what_breaks_the_player_of_features_costs_no_report_and_is_told() throws IOException {
    for (Error error : List.of(new AssertionError("locale"), new OutOfMemoryError("no thread"))) {
      Path folder = Files.createTempDirectory(runs, "run");
      TestRun.Ended ended = run(new Breaking(1, error), folder);
      assertThat(ended.exit()).isEqualTo(2);
      assertThat(ended.summary().scenarios()).isEqualTo(3);
      assertThat(ended.summary().failures())
          .anyMatch(one -> one.what().english().contains("playing the scenarios: "))
          .filteredOn(one -> one.what().english().contains("the scenario was never opened"))
          .hasSize(2);
      assertThat(House.summary(folder).get("inconclusive").asInt()).isGreaterThanOrEqualTo(2);
      assertThat(folder.resolve("summary.json.draft")).doesNotExist();
    }
  }

  @Test
  void a_history_that_cannot_be_opened_is_its_scenarios_trouble_alone() throws IOException {
    Path folder = Files.createTempDirectory(runs, "run");
    ScenarioInfo first = few().getFirst();
    Path history = Files.createDirectories(folder.resolve("history"));
    Files.createFile(history.resolve(first.fileName() + ".jsonl"));
    TestRun.Ended ended = run(new Breaking(3, new AssertionError("at the end")), folder);
    assertThat(ended.summary().failures())
        .filteredOn(one -> one.what().english().contains("opening the history"))
        .hasSize(1)
        .allMatch(one -> one.scenario().equals(first.name()));
    assertThat(ended.summary().failures())
        .noneMatch(one -> one.what().english().contains("the bench has been broken"));
  }

  @Test
  void latest_is_the_rigs_link_or_stays_as_it_is() throws IOException {
    Path latest = Files.writeString(runs.resolve("latest"), "my notes");
    run(new Breaking(0, new AssertionError()), Files.createDirectory(runs.resolve("one")));
    assertThat(latest).hasContent("my notes");
    Files.delete(latest);
    Files.createDirectories(latest.resolve("kept"));
    run(new Breaking(0, new AssertionError()), Files.createDirectory(runs.resolve("two")));
    assertThat(latest.resolve("kept")).isDirectory();
    Files.delete(latest.resolve("kept"));
    Files.delete(latest);
    Files.createSymbolicLink(latest, Path.of("nowhere"));
    run(new Breaking(0, new AssertionError()), Files.createDirectory(runs.resolve("three")));
    assertThat(Files.readSymbolicLink(latest)).isEqualTo(Path.of("three"));
    assertThat(
            Files.exists(
                runs.resolve(".latest-" + ProcessHandle.current().pid()),
                LinkOption.NOFOLLOW_LINKS))
        .isFalse();
  }

  @Test
  void benches_are_listed_as_they_are_read() throws IOException {
    Path benches = Files.createDirectory(runs.resolve("benches"));
    String twin = Files.readString(House.ROOT.resolve("benches/twin.yaml"));
    Files.writeString(benches.resolve("a.yaml"), twin);
    Files.writeString(benches.resolve("b.yml"), twin);
    Files.writeString(benches.resolve("bom.yaml"), "\uFEFF" + twin);
    Files.writeString(benches.resolve("quoted.yaml"), twin.replaceFirst("(?m)^bench:", "'bench':"));
    Files.write(
        benches.resolve("utf16.yaml"), twin.getBytes(java.nio.charset.StandardCharsets.UTF_16));
    Files.writeString(benches.resolve("torn.yaml"), "bench: [x\n");
    Files.writeString(benches.resolve("cards.yaml"), "cards: []\n");
    Files.writeString(benches.resolve("empty.yaml"), "");
    Files.writeString(benches.resolve("notes.txt"), twin);
    Files.writeString(benches.resolve("a.yaml~"), twin);
    Files.writeString(benches.resolve(".hidden.yaml"), twin);
    Files.write(benches.resolve("._a.yaml"), new byte[] {0, 5, 22, 7});
    Files.createSymbolicLink(benches.resolve(".#a.yaml"), Path.of("user@host.1:2"));
    Files.createSymbolicLink(benches.resolve("gone.yaml"), Path.of("nowhere"));
    Files.createDirectory(benches.resolve("old.yaml"));
    assertThat(BenchReader.in(benches))
        .extracting(file -> file.getFileName().toString())
        .containsExactly("a.yaml", "b.yml", "bom.yaml", "quoted.yaml", "torn.yaml", "utf16.yaml");
  }

  @Test
  void garbage_among_histories_is_named_by_its_line_and_hinders_no_other() throws IOException {
    String good =
        "{\"at\":\"0.000000\",\"where\":\"screen\",\"event\":{\"is\":\"ScreenShowed\",\"meaning\":\"IDLE\",\"ready\":true,\"lines\":[\"READY\"],\"amounts\":[],\"codes\":[]}}\n";
    String first = "{\"history\":2}\n";
    Files.writeString(
        runs.resolve("big.jsonl"),
        first
            + good
            + "{\"at\":\"1e99999999\",\"where\":\"x\",\"event\":{\"is\":\"CardTaken\"}}\n"
            + good);
    Files.writeString(runs.resolve("null.jsonl"), "null\n" + good);
    Files.write(runs.resolve("bytes.jsonl"), new byte[] {(byte) 0xff, (byte) 0xfe, 10, 123, 10});
    Files.createDirectory(runs.resolve("folder.jsonl"));
    Files.writeString(runs.resolve("good.jsonl"), first + good);
    House.Said said = House.rig("judge", runs.toString());
    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.out())
        .contains("not a history: " + runs.resolve("big.jsonl") + ":3")
        .contains("not a history: " + runs.resolve("null.jsonl") + ":1")
        .contains("not a history: " + runs.resolve("bytes.jsonl") + ":1")
        .contains("4 judged: 0 passed, 0 failed, 4 inconclusive");
  }
}
