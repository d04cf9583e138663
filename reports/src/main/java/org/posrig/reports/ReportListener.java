package org.posrig.reports;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.posrig.reports.allure.AllureReport;
import org.posrig.reports.allure.AllureResults;
import org.posrig.reports.allure.Played;
import org.posrig.reports.evidence.SlipPictures;
import org.posrig.reports.overview.EarlierRuns;
import org.posrig.reports.overview.Overview;
import org.posrig.reports.timeline.Timeline;
import org.posrig.result.RunInfo;
import org.posrig.result.RunListener;
import org.posrig.result.ScenarioInfo;
import org.posrig.result.ScenarioResult;
import org.posrig.result.Summary;
import org.posrig.time.WallClock;

/// Makes the reports of a run: Allure's results and report, the run's page, a timeline for each
/// scenario.
///
/// `-Dposrig.allure=off` leaves out Allure's report (its results stay): it takes about three
/// seconds.
public final class ReportListener implements RunListener {
  private static final Duration ALLURE_MAY_TAKE = Duration.ofMinutes(3);

  private final AtomicReference<@Nullable Current> current = new AtomicReference<>();

  private record Current(
      RunInfo run, AllureResults results, Overview page, ScenarioTimes times, ReportWriter scribe) {

    void write(ScenarioResult result, Played played) {
      String timeline = Timeline.svg(result, run, "t");
      results.write(result, played, timeline);
      page.add(result, timeline);
    }
  }

  @Override
  public void runBegan(RunInfo run) {
    current.set(
        new Current(
            run,
            new AllureResults(run, SlipPictures.found()),
            new Overview(run),
            new ScenarioTimes(run),
            new ReportWriter()));
  }

  @Override
  public void scenarioBegan(ScenarioInfo scenario) {
    current().times().began(scenario);
  }

  @Override
  public void stepEnded(ScenarioInfo scenario, Step step) {
    current().times().stepEnded(scenario, step);
  }

  @Override
  public void scenarioEnded(ScenarioResult result) {
    Current now = current();
    Played played = now.times().ended(result.info());
    now.scribe().write(result.info().id(), () -> now.write(result, played));
  }

  @Override
  public void runEnded(RunInfo run, Summary summary) {
    boolean allure = !System.getProperty("posrig.allure", "on").equals("off");
    ReportWriter scribe = current().scribe();
    scribe.end();
    current().page().end(summary, allure);
    if (allure) allure(run);
    scribe.complain();
  }

  private static void allure(RunInfo run) {
    Path home = Path.of(System.getProperty("posrig.home", ""));
    Path before = EarlierRuns.of(run).last().orElse(null);
    WallClock clock = new WallClock((_, _) -> {});
    AllureReport.below(home).generate(run, before, clock.in(ALLURE_MAY_TAKE));
  }

  private Current current() {
    Current now = current.get();
    if (now == null) throw new IllegalStateException("a run was reported that did not begin");
    return now;
  }
}
