package org.posrig.reports.allure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posrig.reports.Plays;
import org.posrig.reports.RunFolder;
import org.posrig.reports.Samples;
import org.posrig.reports.allure.Played.PlayedStep;
import org.posrig.reports.evidence.SlipPictures;
import org.posrig.result.Outcome;
import org.posrig.result.RunInfo;
import org.posrig.result.RunListener;
import org.posrig.result.ScenarioResult;
import org.posrig.text.Sentence;

final class AllureResultsTest {
  private static final Instant BEGAN = Instant.parse("2025-11-22T22:00:01.500Z");
  private static final Played PLAYED =
      new Played(BEGAN, BEGAN.plusMillis(1200), "job 2", List.of());

  @TempDir Path folder;

  private Map<String, String> written(ScenarioResult... results) throws IOException {
    AllureResults allure =
        new AllureResults(Samples.run(folder), SlipPictures.by((_, _) -> "<svg/>"));
    for (ScenarioResult result : results) allure.write(result, PLAYED, "<svg/>");
    return files();
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder.resolve("allure-results"))) {
      for (Path file : all.toList())
        files.put(file.getFileName().toString(), Files.readString(file));
    }
    return files;
  }

  private String result(ScenarioResult result) throws IOException {
    return written(result).entrySet().stream()
        .filter(file -> file.getKey().endsWith("-result.json"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  @Test
  void a_passed_scenario_is_passed_and_has_its_evidence() throws IOException {
    String json = result(Samples.passed(RunFolder.history(folder)));
    assertThat(json)
        .contains(
            "\"status\":\"passed\"",
            "Timeline",
            "image/svg+xml",
            "Slips",
            "Messages by field",
            "Checks",
            "application/x-ndjson");
    assertThat(json)
        .contains(
            "{\"name\":\"epic\",\"value\":\"reversal\"}",
            "{\"name\":\"symptom\",\"value\":\"SYM-92\"}",
            "{\"name\":\"host\",\"value\":\"twin\"}",
            "{\"name\":\"severity\",\"value\":\"normal\"}");
  }

  @Test
  void a_failure_tells_its_sentence_and_its_evidence() throws IOException {
    assertThat(result(Samples.failed(RunFolder.history(folder))))
        .contains(
            "\"status\":\"failed\"",
            "\"message\":\"slip #13 shows 210.00, the host booked 120.00\"",
            "the slip shows 210.00, the host booked 120.00 [scenario]",
            "+14.945 s printer: slip: sale, ",
            "{\"name\":\"severity\",\"value\":\"critical\"}")
        .contains("./rig run --bench twin --seed 7", "never fired", "Load paper, then reprint");
  }

  @Test
  void what_is_inconclusive_is_broken_and_says_whose_trouble_it_is() throws IOException {
    assertThat(result(Samples.inconclusive(folder)))
        .contains(
            "\"status\":\"broken\"",
            "\"message\":\"Inconclusive: connection refused at connection 1 never fired");
  }

  @Test
  void the_rigs_own_trouble_is_a_category_of_its_own() throws IOException {
    assertThat(result(Samples.troubled(folder)))
        .contains("\"status\":\"broken\"", "\"message\":\"Rig trouble: printer did not answer");
  }

  @Test
  void a_missing_capability_is_skipped_and_named() throws IOException {
    assertThat(result(Samples.skipped(folder)))
        .contains("\"status\":\"skipped\"", "has no contactless reader");
  }

  @Test
  void the_same_run_writes_the_same_bytes() throws IOException {
    Path file = RunFolder.history(folder);
    Map<String, String> first = written(Samples.passed(file), Samples.failed(file));
    folder = folder.resolve("again").resolve(folder.getFileName());
    assertThat(written(Samples.passed(file), Samples.failed(file)))
        .isEqualTo(first)
        .hasSizeGreaterThan(10);
  }

  @Test
  void a_second_try_does_not_overwrite_the_first() throws IOException {
    Map<String, String> files = written(Samples.failed(folder), Samples.failed(folder));
    assertThat(files.keySet().stream().filter(name -> name.endsWith("-result.json"))).hasSize(2);
  }

  @Test
  void scenarios_may_end_at_the_same_time() throws IOException {
    AllureResults allure = new AllureResults(Samples.run(folder), SlipPictures.found());
    CompletableFuture<?>[] all =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    Samples.result(
                        Samples.info(i, "scenario " + i),
                        Outcome.PASSED,
                        "",
                        List.of(),
                        Plays.lostAnswer(),
                        folder))
            .map(one -> CompletableFuture.runAsync(() -> allure.write(one, PLAYED, "<svg/>")))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(all).join();
    assertThat(files().keySet().stream().filter(name -> name.endsWith("-result.json"))).hasSize(40);
  }

  @Test
  void the_environment_is_ascii_and_whole() throws IOException {
    assertThat(written().get("environment.properties"))
        .contains("bench=twin", "seed=7", "terminal=reference terminal", "defect=none")
        .matches("\\p{ASCII}*");
  }

  @Test
  void times_are_those_of_the_wall_and_each_job_has_a_row_of_its_own() throws IOException {
    RunListener.Step step =
        new RunListener.Step(
            "When",
            "it pays",
            Outcome.PASSED,
            Sentence.none(),
            Duration.ZERO,
            Duration.ofMinutes(9));
    Played played =
        new Played(
            BEGAN,
            BEGAN.plusMillis(1200),
            "job 2",
            List.of(
                new PlayedStep(step, BEGAN.plusMillis(200)),
                new PlayedStep(step, BEGAN.plusMillis(1100))));
    new AllureResults(Samples.run(folder), SlipPictures.by((_, _) -> "<svg/>"))
        .write(Samples.passed(RunFolder.history(folder)), played, "<svg/>");
    long began = BEGAN.toEpochMilli();
    assertThat(files().values())
        .anySatisfy(
            json ->
                assertThat(json)
                    .contains(time(began, began + 200), time(began + 200, began + 1100))
                    .contains(time(began, began + 1200))
                    .contains("{\"name\":\"thread\",\"value\":\"job 2\"}"));
  }

  private static String time(long start, long stop) {
    return "\"start\":" + start + ",\"stop\":" + stop;
  }

  @Test
  void a_scenario_on_another_bench_or_with_a_defect_has_a_history_of_its_own() throws IOException {
    Set<String> ids = new TreeSet<>();
    for (String[] other :
        new String[][] {{"twin", ""}, {"desk", ""}, {"twin", "no-reversal"}, {"twin", ""}})
      ids.add(historyId(other[0], other[1]));
    assertThat(ids).hasSize(3);
  }

  private String historyId(String bench, String defect) throws IOException {
    Path own = Files.createTempDirectory(folder, bench);
    RunInfo run = Samples.run(own);
    new AllureResults(
            new RunInfo(
                bench,
                run.benchFile(),
                run.terminal(),
                defect,
                run.seed(),
                run.startedAt(),
                run.scenarios(),
                own,
                run.command(),
                run.language()),
            SlipPictures.by((_, _) -> "<svg/>"))
        .write(Samples.passed(RunFolder.history(own)), PLAYED, "<svg/>");
    try (Stream<Path> files = Files.list(own.resolve("allure-results"))) {
      Path result =
          files.filter(file -> file.toString().endsWith("-result.json")).findFirst().orElseThrow();
      return Files.readString(result).replaceAll(".*\"historyId\":\"([^\"]*)\".*", "$1");
    }
  }
}
