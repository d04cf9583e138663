package org.posrig.reports.overview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.posrig.reports.evidence.Markup;
import org.posrig.reports.evidence.ReportFormats;
import org.posrig.reports.evidence.ResultCategory;
import org.posrig.reports.evidence.ScenarioReport;
import org.posrig.reports.timeline.Timeline;
import org.posrig.result.RunInfo;
import org.posrig.result.ScenarioResult;
import org.posrig.result.Summary;
import org.posrig.text.Catalogue;

/// Collects a run for its page. Several scenarios may come at the same time.
public final class Overview {
  private final RunInfo run;
  private final Path report;
  private final List<ScenarioEntry> entries = new ArrayList<>();

  public Overview(RunInfo run) {
    this.run = run;
    this.report = run.folder().resolve("report");
  }

  /// Keeps what the page needs and writes the scenario's timeline.
  ///
  /// @param timeline its picture, as it stands alone
  public void add(ScenarioResult result, String timeline) {
    ResultCategory group = ResultCategory.of(result);
    String file = result.info().fileName() + ".svg";
    write(report.resolve("timelines").resolve(file), timeline);
    ScenarioEntry entry =
        group == ResultCategory.NONE ? passed(result, file) : trouble(result, group, file);
    synchronized (entries) {
      entries.add(entry);
    }
  }

  private ScenarioEntry passed(ScenarioResult result, String file) {
    return new ScenarioEntry(
        result.info(),
        ResultCategory.NONE,
        "",
        ReportFormats.seconds(result.took()),
        faults(result),
        "",
        "",
        "",
        file);
  }

  private ScenarioEntry trouble(ScenarioResult result, ResultCategory group, String file) {
    Markup begin = new Markup();
    Markup end = new Markup();
    ScenarioReport.begin(begin, result, run);
    ScenarioReport.end(end, result, run);
    String picture = Timeline.svg(result, run, pictureId(result));
    return new ScenarioEntry(
        result.info(),
        group,
        Catalogue.of(run.language()).say(result.reason()),
        ReportFormats.seconds(result.took()),
        faults(result),
        begin.toString(),
        end.toString(),
        picture,
        file);
  }

  private static String faults(ScenarioResult result) {
    return result.faultsArmed() == 0 ? "" : result.faultsFired() + "/" + result.faultsArmed();
  }

  private static String pictureId(ScenarioResult result) {
    return "t" + Integer.toHexString(result.info().id().hashCode());
  }

  /// Writes `report/night.html` and what the next run compares itself with.
  ///
  /// @param allure whether `index.html` will stand beside it
  public void end(Summary summary, boolean allure) {
    List<ScenarioEntry> sorted;
    synchronized (entries) {
      sorted = entries.stream().sorted(Comparator.comparing(Overview::place)).toList();
    }
    EarlierRuns earlier = EarlierRuns.of(run);
    write(report.resolve(EarlierRuns.FILE), EarlierRuns.text(run, sorted));
    write(
        report.resolve("night.html"), new OverviewPage(run, summary, sorted, earlier).html(allure));
  }

  /// By file, then by line as a number.
  private static String place(ScenarioEntry entry) {
    String id = entry.info().id();
    String line = id.replaceAll(".*:", "");
    return line.matches("\\d{1,6}")
        ? id.substring(0, id.lastIndexOf(':')) + " " + "0".repeat(6 - line.length()) + line
        : id;
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("writing " + file, e);
    }
  }
}
