package org.posrig.run;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.posrig.history.SentenceJson;
import org.posrig.result.RunInfo;
import org.posrig.result.RunListener;
import org.posrig.result.Summary;
import org.posrig.secret.LeakGate;
import org.posrig.text.Causes;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.time.Stopwatch;

/// The end of a run: reports, summary, the scan of all that was written, the exit code.
final class RunFinalizer {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(SentenceJson.module())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private final TestRun.Plan plan;
  private final RunInfo run;
  private final Stopwatch watch;
  private final LeakGate gate;
  private final RunCounter tally;
  private final RunListener listener;
  private final List<String> near;
  private final List<Summary.Failure> own = new ArrayList<>();
  private boolean leaked;
  private boolean told;
  private boolean noneRan;

  RunFinalizer(
      TestRun.Plan plan,
      RunInfo run,
      Stopwatch watch,
      LeakGate gate,
      RunCounter tally,
      RunListener listener,
      List<Sentence> troubles,
      List<String> near) {
    this.plan = plan;
    this.run = run;
    this.watch = watch;
    this.gate = gate;
    this.tally = tally;
    this.listener = listener;
    this.near = near;
    troubles.forEach(this::trouble);
  }

  private void trouble(Sentence what) {
    own.add(new Summary.Failure("", "rig", what, Sentence.none()));
  }

  /// The summary comes last, under its name: a run that is killed before that has none.
  TestRun.Ended end() throws IOException {
    Summary before = summary();
    report(before);
    write(before);
    scan();
    Summary summary = summary();
    write(summary);
    Files.move(draft(), plan.folder().resolve("summary.json"), StandardCopyOption.ATOMIC_MOVE);
    return new TestRun.Ended(summary, plan.folder(), exit(summary));
  }

  private Path draft() {
    return plan.folder().resolve("summary.json.draft");
  }

  private double seconds() {
    return Math.round(watch.nanos() / 1e6) / 1000.0;
  }

  private Summary summary() {
    Summary summary = tally.summary(run, seconds(), own);
    if (summary.scenarios() > 0 && summary.scenarios() > summary.skipped()) return summary;
    if (!noneRan) trouble(Sentence.of("console.nothing-ran", Value.part(whyNone(summary))));
    noneRan = true;
    return tally.summary(run, seconds(), own);
  }

  private Sentence whyNone(Summary summary) {
    if (summary.skipped() > 0) return Sentence.of("console.all-skipped");
    if (run.scenarios() > 0) return Sentence.of("console.none-began", Value.text(run.scenarios()));
    boolean noTag = !plan.tags().isEmpty() && !plan.tags().contains("@");
    if (noTag) return noneChosen().then(Sentence.of("console.tag-begins-with-at"));
    return near.isEmpty()
        ? noneChosen()
        : noneChosen()
            .then(
                Sentence.of(
                    "console.near-titles",
                    Value.texts(near.stream().map(title -> '"' + title + '"').toList())));
  }

  private Sentence noneChosen() {
    Value tags = Value.text(plan.tags());
    Value name = Value.text(plan.name());
    if (plan.tags().isEmpty())
      return plan.name().isEmpty()
          ? Sentence.of("console.none-chosen")
          : Sentence.of("console.none-with-name", name);
    return plan.name().isEmpty()
        ? Sentence.of("console.none-with-tags", tags)
        : Sentence.of("console.none-with-both", tags, name);
  }

  private void write(Summary summary) throws IOException {
    Files.writeString(draft(), JSON.writeValueAsString(summary) + "\n");
  }

  private void report(Summary summary) {
    try {
      listener.runEnded(run, summary);
    } catch (RuntimeException e) {
      trouble(Sentence.of("console.report-failed", Value.part(Causes.says(e))));
    }
  }

  private void scan() throws IOException {
    for (LeakGate.Hit hit : gate.scan(plan.folder())) {
      leaked = true;
      told |= hit instanceof LeakGate.Hit.Leak && isTerminals(hit.file());
      String where = plan.folder().relativize(hit.file()) + ":" + hit.line();
      own.add(new Summary.Failure("", "no-secrets", says(hit), Sentence.plain(where)));
    }
  }

  private static Sentence says(LeakGate.Hit hit) {
    return switch (hit) {
      case LeakGate.Hit.Leak leak ->
          Sentence.of("console.leak", Value.word(leak.kind()), Value.text(leak.masked()));
      case LeakGate.Hit.Unreadable file -> Sentence.of("console.unreadable", file.why());
    };
  }

  /// What the terminal's process says is the terminal's: a secret in it is the terminal's failure.
  private boolean isTerminals(Path file) {
    return file.equals(plan.folder().resolve("terminal.log"));
  }

  private int exit(Summary summary) {
    if (summary.failed() > 0 || told) return 1;
    boolean clean = own.isEmpty() && !leaked && summary.inconclusive() == 0 && summary.passed() > 0;
    return clean ? 0 : 2;
  }
}
