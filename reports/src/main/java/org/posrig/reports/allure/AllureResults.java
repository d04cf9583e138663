package org.posrig.reports.allure;

import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.posrig.reports.evidence.Markup;
import org.posrig.reports.evidence.ScenarioReport;
import org.posrig.reports.evidence.SlipPictures;
import org.posrig.result.RunInfo;
import org.posrig.result.RunListener.Step;
import org.posrig.result.ScenarioResult;

/// The results of one run, as Allure reads them. Several scenarios may be written at the same time.
///
/// Names and times come from the scenario and the start of the run alone, so that the same run
/// writes the same bytes: scenarios stand one after the other, each as long as its own clock
/// says.
public final class AllureResults {
  private final RunInfo run;
  private final FileSystemResultsWriter writer;
  private final SlipPictures slips;
  private final AtomicLong elapsed = new AtomicLong();
  private final Map<String, Integer> tries = new ConcurrentHashMap<>();

  public AllureResults(RunInfo run, SlipPictures slips) {
    this.run = run;
    this.slips = slips;
    this.writer = new FileSystemResultsWriter(folder(run));
    RunFiles.write(run, folder(run));
  }

  public static Path folder(RunInfo run) {
    return run.folder().resolve("allure-results");
  }

  /// @param timeline the picture of the scenario
  public void write(ScenarioResult result, List<Step> steps, String timeline) {
    String uuid = uuid(result);
    long start = run.startedAt().toEpochMilli() + elapsed.getAndAdd(result.took().toMillis() + 1);
    writer.write(
        new TestResult()
            .setUuid(uuid)
            .setHistoryId(stable(result.info().id()))
            .setTestCaseId(stable(result.info().id()))
            .setFullName(result.info().id() + " " + result.info().name())
            .setName(result.info().name())
            .setLabels(Labels.of(result.info(), run))
            .setStatus(AllureMapping.status(result.outcome()))
            .setStatusDetails(
                new StatusDetails()
                    .setMessage(AllureMapping.message(result))
                    .setTrace(AllureMapping.trace(result)))
            .setStage(Stage.FINISHED)
            .setStart(start)
            .setStop(start + result.took().toMillis())
            .setDescriptionHtml(description(result))
            .setSteps(steps.stream().map(step -> step(step, start)).toList())
            .setAttachments(attachments(result, uuid, timeline)));
  }

  private List<Attachment> attachments(ScenarioResult result, String uuid, String timeline) {
    Attachments attachments = new Attachments(writer, uuid);
    attachments.timeline(timeline);
    slips.page(result.history()).ifPresent(attachments::receipts);
    attachments.messages(result.history());
    attachments.checks(result.checks());
    attachments.history(result.file());
    return attachments.all();
  }

  private String description(ScenarioResult result) {
    Markup body = new Markup();
    ScenarioReport.write(body, result, run);
    return body.toString();
  }

  private static StepResult step(Step step, long start) {
    return new StepResult()
        .setName((step.keyword().strip() + " " + step.text()).strip())
        .setStatus(AllureMapping.status(step.outcome()))
        .setStatusDetails(
            new StatusDetails().setMessage(step.message().isBlank() ? null : step.message()))
        .setStage(Stage.FINISHED)
        .setStart(at(start, step.beganAt()))
        .setStop(at(start, step.endedAt()));
  }

  private static long at(long start, Duration time) {
    return start + time.toMillis();
  }

  // A scenario that is tried again keeps its history id and gets a result of its own.
  private String uuid(ScenarioResult result) {
    int attempt = tries.merge(result.info().id(), 1, Integer::sum);
    return stable(run.bench() + "|" + run.seed() + "|" + result.info().id() + "|" + attempt);
  }

  private static String stable(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
