package org.posrig.reports.allure;

import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.posrig.reports.allure.Played.PlayedStep;
import org.posrig.reports.evidence.Markup;
import org.posrig.reports.evidence.ScenarioReport;
import org.posrig.reports.evidence.SlipPictures;
import org.posrig.result.RunInfo;
import org.posrig.result.RunListener.Step;
import org.posrig.result.ScenarioResult;
import org.posrig.text.Catalogue;

/// The results of one run, as Allure reads them. Several scenarios may be written at the same time.
///
/// Times are those of the wall, so that Allure's own pages tell the truth of what ran when, beside
/// what, and for how long; the scenario's own clock stands in the timeline.
public final class AllureResults {
  private final RunInfo run;
  private final FileSystemResultsWriter writer;
  private final SlipPictures slips;
  private final Catalogue texts;
  private final Map<String, Integer> tries = new ConcurrentHashMap<>();

  public AllureResults(RunInfo run, SlipPictures slips) {
    this.run = run;
    this.slips = slips;
    this.texts = Catalogue.of(run.language());
    this.writer = new FileSystemResultsWriter(folder(run));
    RunFiles.write(run, folder(run));
  }

  public static Path folder(RunInfo run) {
    return run.folder().resolve("allure-results");
  }

  /// @param timeline the picture of the scenario
  public void write(ScenarioResult result, Played played, String timeline) {
    String uuid = uuid(result);
    String title = texts.told(result.info().name());
    writer.write(
        new TestResult()
            .setUuid(uuid)
            .setHistoryId(stable(run.bench() + "|" + run.defect() + "|" + result.info().id()))
            .setTestCaseId(stable(result.info().id()))
            .setFullName(result.info().id() + " " + title)
            .setName(title)
            .setLabels(Labels.of(result.info(), run, played.job(), texts))
            .setStatus(AllureMapping.status(result.outcome()))
            .setStatusDetails(
                new StatusDetails()
                    .setMessage(AllureMapping.message(result, texts))
                    .setTrace(AllureMapping.trace(result, texts)))
            .setStage(Stage.FINISHED)
            .setStart(played.began().toEpochMilli())
            .setStop(played.ended().toEpochMilli())
            .setDescriptionHtml(description(result))
            .setSteps(steps(played))
            .setAttachments(attachments(result, uuid, timeline)));
  }

  private List<Attachment> attachments(ScenarioResult result, String uuid, String timeline) {
    Attachments attachments = new Attachments(writer, uuid, texts);
    attachments.timeline(timeline);
    slips.page(result.history(), texts).ifPresent(attachments::receipts);
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

  private List<StepResult> steps(Played played) {
    List<StepResult> steps = new ArrayList<>();
    Instant began = played.began();
    for (PlayedStep one : played.steps()) {
      steps.add(step(one.step(), began, one.ended()));
      began = one.ended();
    }
    return steps;
  }

  private StepResult step(Step step, Instant began, Instant ended) {
    return new StepResult()
        .setName(texts.told((step.keyword().strip() + " " + step.text()).strip()))
        .setStatus(AllureMapping.status(step.outcome()))
        .setStatusDetails(
            new StatusDetails()
                .setMessage(step.message().isNone() ? null : texts.say(step.message())))
        .setStage(Stage.FINISHED)
        .setStart(began.toEpochMilli())
        .setStop(ended.toEpochMilli());
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
