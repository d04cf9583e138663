package org.posrig.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.posrig.reports.allure.AllureReport;
import org.posrig.result.Outcome;
import org.posrig.result.RigTrouble;
import org.posrig.result.RunListener;
import org.posrig.result.ScenarioResult;

@Timeout(120)
final class ReportListenerTest {
  @TempDir Path runs;

  private static List<ScenarioResult> night(Path file) {
    return List.of(
        Samples.passed(file),
        Samples.failed(file),
        Samples.inconclusive(file),
        Samples.troubled(file),
        Samples.skipped(file));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file);
  }

  /// The report keeps its data as base64 inside one page.
  private static String data(String index, String name) {
    int from = index.indexOf("d('" + name + "','") + name.length() + 6;
    return new String(
        Base64.getDecoder().decode(index.substring(from, index.indexOf('\'', from))),
        StandardCharsets.UTF_8);
  }

  @Test
  void is_found_as_a_listener() {
    assertThat(ServiceLoader.load(RunListener.class))
        .hasAtLeastOneElementOfType(ReportListener.class);
  }

  @Test
  void makes_one_report_file_with_every_scenario_and_says_nothing() throws IOException {
    Path folder = runs.resolve("20251122T220000Z-twin");
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(System.out);
    try {
      RunFolder.play(folder, night(RunFolder.history(folder)));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    String index = read(folder.resolve("report/index.html"));
    assertThat(data(index, "data/suites.json"))
        .contains(night(folder).stream().map(result -> result.info().name()).toList());
    assertThat(data(index, "data/categories.json"))
        .contains("The terminal failed", "Rig trouble", "Inconclusive", "Missing capability");
    assertThat(data(index, "widgets/environment.json")).contains("bench", "twin", "seed");
    assertThat(index).doesNotContain("googletagmanager.com");
    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void no_id_can_be_taken_for_a_card_number() throws IOException {
    Path folder = runs.resolve("20251122T220000Z-twin");
    RunFolder.play(folder, night(RunFolder.history(folder)));
    String index = read(folder.resolve("report/index.html"));
    List<String> ids = new ArrayList<>();
    Pattern.compile("d\\('data/(?:test-cases|attachments)/([^.']*)")
        .matcher(index)
        .results()
        .forEach(file -> ids.add(file.group(1)));
    assertThat(ids).hasSizeGreaterThan(5).allMatch(id -> id.startsWith("u"), "begins with u");
    assertThat(data(index, "data/suites.json")).containsPattern("\"uid\" *: *\"u");
  }

  @Test
  void trends_and_news_go_on_from_the_run_before() throws IOException {
    Path first = runs.resolve("20251121T220000Z-twin");
    Path second = runs.resolve("20251122T220000Z-twin");
    Path file = RunFolder.history(first);
    ScenarioResult good =
        Samples.result(
            Samples.failed(file).info(),
            Outcome.PASSED,
            "",
            Samples.goodChecks(),
            Plays.badNight(),
            file);
    RunFolder.play(first, List.of(good, Samples.inconclusive(file)));
    RunFolder.play(second, List.of(Samples.failed(file), Samples.passed(file)));
    assertThat(data(read(second.resolve("report/index.html")), "history/history-trend.json"))
        .containsPattern("(?s)\"failed\".*\"failed\"");
    assertThat(read(second.resolve("report/night.html")))
        .contains(
            "compared with <code>20251121T220000Z-twin</code>",
            "stopped passing · 1 scenario",
            "new · 1 scenario",
            "not run this time · 1 scenario")
        .contains(
            "../../20251121T220000Z-twin/report/timelines/reversal-40-Power-goes-while-the-slip-prints.svg");
  }

  @Test
  void a_night_of_fifty_scenarios_is_reported_and_its_news_stay_short() throws IOException {
    Path small = runs.resolve("20251121T220000Z-twin");
    RunFolder.play(small, List.of(Samples.passed(RunFolder.history(small))));
    Path folder = runs.resolve("20251122T220000Z-twin");
    Path file = RunFolder.history(folder);
    List<ScenarioResult> results = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      boolean failed = i % 10 == 3;
      results.add(
          Samples.result(
              Samples.info(i + 1, "scenario number " + i),
              failed ? Outcome.FAILED : Outcome.PASSED,
              failed ? "charged twice" : "",
              failed ? Samples.badChecks() : Samples.goodChecks(),
              RandomPlay.of(i),
              file));
    }
    RunFolder.play(folder, results);
    assertThat(read(folder.resolve("report/night.html")))
        .contains("The terminal failed · 5", "All scenarios · 50")
        .contains("new · 49 scenarios", "… and 41 more")
        .doesNotContain("<li>scenario number 8</li>");
    assertThat(data(read(folder.resolve("report/index.html")), "data/suites.json"))
        .contains("scenario number 49");
    try (Stream<Path> pictures = Files.list(folder.resolve("report/timelines"))) {
      assertThat(pictures).hasSize(50);
    }
  }

  @Test
  void without_allure_it_says_where_it_looked() {
    assertThatThrownBy(() -> AllureReport.below(Path.of("/nowhere")))
        .isInstanceOf(RigTrouble.class)
        .hasMessageContaining("reports/target/allure")
        .hasMessageContaining("/nowhere")
        .hasMessageContaining("build the project first");
  }
}
