package org.posrig.reports.overview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.posrig.result.Outcome;
import org.posrig.result.RigTrouble;
import org.posrig.result.RunInfo;
import org.posrig.text.Sentence;

/// Earlier runs of the same bench beside this one, the latest first.
///
/// `summary.json` names only what failed; so each run writes the outcome of every scenario beside
/// its page. A run with a seeded defect, or of no scenario, is nothing to compare with.
public record EarlierRuns(List<EarlierRun> runs) {
  static final String FILE = "outcomes.tsv";
  private static final int FAR_ENOUGH = 30;
  private static final Map<String, Outcome> OUTCOMES =
      Stream.of(Outcome.values()).collect(Collectors.toMap(Outcome::name, outcome -> outcome));

  /// @param outcomes by scenario id
  record EarlierRun(Path folder, Map<String, Outcome> outcomes) {}

  public static EarlierRuns of(RunInfo run) {
    Path parent = run.folder().toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) return new EarlierRuns(List.of());
    try (Stream<Path> folders = Files.list(parent)) {
      return new EarlierRuns(
          folders
              .filter(
                  folder ->
                      name(folder).compareTo(name(run.folder())) < 0
                          && name(folder).endsWith("-" + run.bench()))
              .sorted(Comparator.comparing(EarlierRuns::name).reversed())
              .limit(FAR_ENOUGH)
              .flatMap(folder -> read(folder, run.bench()).stream())
              .toList());
    } catch (IOException e) {
      throw new RigTrouble(Sentence.of("report.earlier-runs", parent.toString()), e);
    }
  }

  private static String name(Path folder) {
    return folder.getFileName().toString();
  }

  /// What cannot be read is nothing to compare with; it costs this night nothing.
  private static Optional<EarlierRun> read(Path folder, String bench) {
    Path file = folder.resolve("report").resolve(FILE);
    if (!Files.isRegularFile(file)) return Optional.empty();
    try {
      List<String> lines = Files.readAllLines(file);
      if (lines.size() < 2 || !lines.getFirst().equals(header(bench))) return Optional.empty();
      return outcomes(lines).map(outcomes -> new EarlierRun(folder, outcomes));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Map<String, Outcome>> outcomes(List<String> lines) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Outcome outcome = OUTCOMES.get(cells[0]);
      if (cells.length != 2 || outcome == null) return Optional.empty();
      outcomes.put(cells[1], outcome);
    }
    return Optional.of(outcomes);
  }

  /// A feature's file may have a tab or a line end in its name.
  static String cell(String scenario) {
    return scenario.replaceAll("\\p{Cntrl}", " ");
  }

  static String text(RunInfo run, List<ScenarioEntry> entries) {
    String defect = run.defect().isBlank() ? "" : "; defect " + run.defect();
    StringBuilder text = new StringBuilder(header(run.bench())).append(defect).append('\n');
    entries.forEach(
        entry ->
            text.append(entry.group().outcome())
                .append('\t')
                .append(cell(entry.info().id()))
                .append('\n'));
    return text.toString();
  }

  private static String header(String bench) {
    return "# outcome, scenario; bench " + bench;
  }

  /// The run just before this one.
  public Optional<Path> last() {
    return runs.stream().map(EarlierRun::folder).findFirst();
  }

  Map<String, Outcome> lastOutcomes() {
    return runs.isEmpty() ? Map.of() : runs.getFirst().outcomes();
  }

  /// The outcome of a scenario when it last ran; the run before may have been a part of it.
  Optional<Outcome> lastOutcome(String scenario) {
    return runs.stream()
        .flatMap(run -> Stream.ofNullable(run.outcomes().get(cell(scenario))))
        .findFirst();
  }

  /// The latest run in which a scenario passed.
  Optional<Path> lastPassed(String scenario) {
    return runs.stream()
        .filter(run -> Objects.equals(run.outcomes().get(cell(scenario)), Outcome.PASSED))
        .map(EarlierRun::folder)
        .findFirst();
  }
}
