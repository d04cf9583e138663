package org.posrig.run;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.posrig.result.RunInfo;
import org.posrig.result.RunListener;
import org.posrig.result.Summary;
import org.posrig.secret.LeakGate;
import org.posrig.text.Causes;
import org.posrig.time.Stopwatch;

/// The end of a run: reports, summary, the scan of all that was written, the exit code.
final class RunFinalizer {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final TestRun.Plan plan;
  private final RunInfo run;
  private final Stopwatch watch;
  private final LeakGate gate;
  private final RunCounter tally;
  private final RunListener listener;
  private final List<Summary.Failure> own = new ArrayList<>();
  private boolean leaked;

  RunFinalizer(
      TestRun.Plan plan,
      RunInfo run,
      Stopwatch watch,
      LeakGate gate,
      RunCounter tally,
      RunListener listener,
      List<String> troubles) {
    this.plan = plan;
    this.run = run;
    this.watch = watch;
    this.gate = gate;
    this.tally = tally;
    this.listener = listener;
    troubles.forEach(this::trouble);
  }

  private void trouble(String what) {
    own.add(new Summary.Failure("", "rig", what, ""));
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
    if (own.stream().noneMatch(failure -> failure.what().startsWith("no scenario ran")))
      trouble("no scenario ran: " + whyNone(summary));
    return tally.summary(run, seconds(), own);
  }

  private String whyNone(Summary summary) {
    if (summary.skipped() > 0) return "the bench lacks something for each of them, see the report";
    if (run.scenarios() > 0) return "none of the " + run.scenarios() + " began";
    String tags = plan.tags().isEmpty() ? "" : " with the tags " + plan.tags();
    String name = plan.name().isEmpty() ? "" : " whose name has '" + plan.name() + "'";
    String hint = !tags.isEmpty() && !tags.contains("@") ? "; a tag begins with @" : "";
    return "there is none" + tags + name + hint;
  }

  private void write(Summary summary) throws IOException {
    Files.writeString(draft(), JSON.writeValueAsString(summary) + "\n");
  }

  private void report(Summary summary) {
    try {
      listener.runEnded(run, summary);
    } catch (RuntimeException e) {
      trouble("making the report: " + Causes.of(e));
    }
  }

  private void scan() throws IOException {
    for (LeakGate.Hit hit : gate.scan(plan.folder())) {
      leaked = true;
      String where = plan.folder().relativize(hit.file()) + ":" + hit.line();
      own.add(
          new Summary.Failure(
              "", "no-secrets", hit.kind() + " in an output: " + hit.masked(), where));
    }
  }

  private int exit(Summary summary) {
    if (summary.failed() > 0) return 1;
    boolean clean = own.isEmpty() && !leaked && summary.inconclusive() == 0 && summary.passed() > 0;
    return clean ? 0 : 2;
  }
}
