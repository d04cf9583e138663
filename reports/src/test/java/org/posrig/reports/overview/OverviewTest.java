package org.posrig.reports.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posrig.reports.Plays;
import org.posrig.reports.Samples;
import org.posrig.reports.evidence.ResultCategory;
import org.posrig.result.Outcome;
import org.posrig.result.RunInfo;
import org.posrig.result.ScenarioInfo;
import org.posrig.result.ScenarioResult;
import org.posrig.result.Summary;
import org.xml.sax.InputSource;

final class OverviewTest {
  @TempDir Path runs;

  private String page(ScenarioResult... results) throws Exception {
    RunInfo run = Samples.run(runs.resolve("20251122T220000Z-twin"));
    Overview night = new Overview(run);
    for (ScenarioResult result : results) night.add(result, "<svg/>");
    night.end(
        new Summary(
            "twin",
            "reference terminal",
            7,
            "2025-11-22T22:00:00.123456789Z",
            1.5,
            results.length,
            1,
            0,
            0,
            0,
            4,
            3,
            List.of(new Summary.CheckCount("one-live-booking", 3, 0, 0, 1)),
            List.of()),
        true);
    String html = Files.readString(run.folder().resolve("report/night.html"));
    String xml = html.replace("<!DOCTYPE html>", "");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
    return html;
  }

  @Test
  void a_good_night_is_short() throws Exception {
    assertThat(page(Samples.passed(runs)))
        .contains(
            "Run report · bench twin",
            "✓ passed",
            "3 / 4",
            "2025-11-22 22:00:00 UTC",
            "There is no earlier run of this bench",
            "one-live-booking",
            "index.html",
            "./rig run --bench twin --seed 7")
        .doesNotContain("<article", "<script");
  }

  @Test
  void failures_come_first_by_whose_trouble_it_is() throws Exception {
    assertThat(
            page(
                Samples.passed(runs),
                Samples.skipped(runs),
                Samples.troubled(runs),
                Samples.inconclusive(runs),
                Samples.failed(runs)))
        .containsSubsequence(
            "The terminal failed · 1",
            "slip #13 shows 210.00",
            "Rig trouble · 1",
            "Inconclusive · 1",
            "Missing capability · 1",
            "has no contactless reader",
            "All scenarios · 5");
  }

  @Test
  void a_night_without_scenarios_is_not_green() throws Exception {
    assertThat(page()).contains("✗ No scenario ran");
  }

  @Test
  void hostile_names_stay_text() throws Exception {
    ScenarioResult result =
        Samples.result(
            Samples.info(1, "<script>alert(1)</script>"),
            Outcome.FAILED,
            "a & b <i>",
            List.of(),
            Plays.lostAnswer(),
            runs);
    assertThat(page(result))
        .contains("&lt;script&gt;", "a &amp; b &lt;i&gt;")
        .doesNotContain("<script>");
  }

  @Test
  void an_earlier_run_of_another_bench_is_not_compared() throws Exception {
    Path other = runs.resolve("20251121T220000Z-pi-twin/report");
    Files.createDirectories(other);
    Files.writeString(
        other.resolve("outcomes.tsv"),
        "# outcome, scenario; bench pi-twin\nPASSED\tfeatures/reversal.feature:40\n");
    assertThat(page(Samples.failed(runs))).contains("There is no earlier run of this bench");
  }

  private void earlier(String name, String text) throws Exception {
    Path report = Files.createDirectories(runs.resolve(name + "/report"));
    Files.writeString(report.resolve("outcomes.tsv"), "# outcome, scenario; bench twin" + text);
  }

  @Test
  void a_run_with_a_seeded_defect_or_of_nothing_is_not_compared() throws Exception {
    earlier(
        "20251121T220000Z-twin", "; defect no-reversal\nFAILED\tfeatures/reversal.feature:40\n");
    earlier("20251121T230000Z-twin", "\n");
    assertThat(page(Samples.failed(runs))).contains("There is no earlier run of this bench");
  }

  @Test
  void an_earlier_run_that_cannot_be_read_costs_no_report() throws Exception {
    String passed = "\nPASSED\t" + Samples.failed(runs).info().id() + "\n";
    earlier("20251119T220000Z-twin", passed);
    earlier("20251120T220000Z-twin", passed + "line.feature:9\n");
    earlier("20251121T220000Z-twin", passed + "WELL\tfeatures/sale.feature:9\n");
    Path broken = Files.createDirectories(runs.resolve("20251121T230000Z-twin/report"));
    Files.write(broken.resolve("outcomes.tsv"), new byte[] {(byte) 0xFF, '\n', (byte) 0xFE});
    assertThat(page(Samples.failed(runs))).contains("stopped passing · 1 scenario");
  }

  @Test
  void a_feature_may_have_tabs_and_line_ends_in_its_name() throws Exception {
    ScenarioInfo odd = new ScenarioInfo("features/a\tb\nc.feature:4", "F", "odd", List.of());
    ScenarioEntry entry =
        new ScenarioEntry(odd, ResultCategory.NONE, "", "1 s", "", "", "", "", "odd.svg");
    RunInfo run = Samples.run(runs.resolve("20251121T220000Z-twin"));
    Path report = Files.createDirectories(run.folder().resolve("report"));
    Files.writeString(report.resolve("outcomes.tsv"), EarlierRuns.text(run, List.of(entry)));

    EarlierRuns earlier = EarlierRuns.of(Samples.run(runs.resolve("20251122T220000Z-twin")));
    assertThat(earlier.lastOutcome(odd.id())).contains(Outcome.PASSED);
  }

  @Test
  void a_scenario_is_compared_with_its_own_last_run() throws Exception {
    String id = Samples.failed(runs).info().id();
    earlier("20251120T220000Z-twin", "\nPASSED\t" + id + "\n");
    earlier("20251121T220000Z-twin", "\nPASSED\tfeatures/sale.feature:9\n");
    assertThat(page(Samples.failed(runs))).contains("stopped passing · 1 scenario");
  }

  @Test
  void scenarios_stand_in_the_order_of_their_lines() throws Exception {
    ScenarioResult late =
        Samples.result(
            Samples.info(100, "the hundredth"),
            Outcome.PASSED,
            "",
            List.of(),
            Plays.lostAnswer(),
            runs);
    ScenarioResult early =
        Samples.result(
            Samples.info(9, "the ninth"), Outcome.PASSED, "", List.of(), Plays.lostAnswer(), runs);
    assertThat(page(late, early)).containsSubsequence("the ninth", "the hundredth");
  }

  @Test
  void has_no_earlier_run_where_there_is_no_folder() {
    assertThat(EarlierRuns.of(Samples.run(runs.resolve("none/20251122T220000Z-twin"))).runs())
        .isEmpty();
  }
}
