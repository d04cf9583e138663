package org.posrig.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posrig.reports.allure.AllureResults;
import org.posrig.reports.allure.Played;
import org.posrig.reports.evidence.SlipPictures;
import org.posrig.reports.overview.Overview;
import org.posrig.reports.timeline.Timeline;
import org.posrig.result.RunInfo;
import org.posrig.result.ScenarioResult;
import org.posrig.text.Language;

/// A failing run is reported in one language, whichever it is.
final class LanguageTest {
  private static final String CLAIM = "单据显示 210.00，主机入账 120.00";
  private static final List<String> NAMES =
      List.of(
          "Power goes while the slip prints",
          "The answer is lost after the host has booked: the sale is reversed before the next one",
          "./rig run --bench twin --seed 7 --name",
          "features/reversal.feature",
          "reference terminal",
          "debit card",
          "twin");

  @TempDir Path runs;

  private Map<String, String> pages(Language language) throws IOException {
    report("20251122T220000Z-twin", language, List.of(failed(language), Samples.passed(runs)));
    report("20251123T220000Z-twin", language, List.of(failed(language)));
    Map<String, String> pages = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(runs)) {
      for (Path file : files.filter(LanguageTest::isPage).toList())
        pages.put(file.toString(), Files.readString(file));
    }
    return pages;
  }

  private void report(String name, Language language, List<ScenarioResult> results) {
    RunInfo run = Samples.run(runs.resolve(name), language);
    AllureResults allure = new AllureResults(run, SlipPictures.found());
    Overview page = new Overview(run);
    for (ScenarioResult result : results) {
      String timeline = Timeline.svg(result, run, "t");
      allure.write(
          result,
          new Played(run.startedAt(), run.startedAt().plusSeconds(1), "job 1", List.of()),
          timeline);
      page.add(result, timeline);
    }
    page.end(RunFolder.summary(results), true);
  }

  private ScenarioResult failed(Language language) {
    return Samples.failed(
        runs, language == Language.CHINESE ? Plays.badNight(CLAIM) : Plays.badNight());
  }

  private static boolean isPage(Path file) {
    return file.toString().matches(".*(night\\.html|attachment\\.html|\\.svg)");
  }

  private String words(String page) throws Exception {
    return OneLanguage.words(page, failed(Language.ENGLISH).history(), NAMES);
  }

  @Test
  void the_chinese_pages_have_no_english() throws Exception {
    Map<String, String> pages = pages(Language.CHINESE);
    assertThat(pages).hasSizeGreaterThan(8);
    for (Map.Entry<String, String> page : pages.entrySet())
      assertThat(OneLanguage.latin(words(page.getValue()))).as(page.getKey()).isEmpty();
    assertThat(pages.values())
        .anyMatch(page -> page.contains("<html lang=\"zh-CN\">") && page.contains("终端失败"));
  }

  @Test
  void the_english_pages_have_no_chinese() throws Exception {
    Map<String, String> pages = pages(Language.ENGLISH);
    for (Map.Entry<String, String> page : pages.entrySet())
      assertThat(words(page.getValue()))
          .as(page.getKey())
          .doesNotContainPattern("\\p{IsHan}")
          .isNotBlank();
    assertThat(pages.values()).anyMatch(page -> page.contains("<html lang=\"en\">"));
  }

  @Test
  void allures_categories_and_environment_are_in_the_language_of_the_run() throws IOException {
    pages(Language.CHINESE);
    Path results = runs.resolve("20251122T220000Z-twin/allure-results");
    assertThat(results.resolve("categories.json"))
        .content()
        .contains("\"终端失败\"", "\"测试台故障\"", "(?s)无法判定：.*")
        .doesNotContain("Inconclusive");
    assertThat(results.resolve("environment.properties"))
        .content()
        .matches("(?s)\\p{ASCII}*")
        .contains("\\u6D4B\\u8BD5\\u53F0=twin");
  }

  @Test
  void no_page_says_a_sentence_that_was_given_up() throws IOException {
    String all = String.join("\n", pages(Language.ENGLISH).values());
    assertThat(all)
        .contains("Reproduce")
        .doesNotContain(
            "Have it again",
            "Replay",
            "over 120",
            "nobody",
            "MAC right",
            "was not observed",
            "night");
  }
}
