package org.posrig.reports.allure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posrig.result.RigTrouble;
import org.posrig.result.RunInfo;
import org.posrig.text.Sentence;
import org.posrig.time.Deadline;
import org.posrig.time.Task;
import org.posrig.time.WallClock;

/// Allure's report of a run: `report/index.html`, one file that opens from the file system.
///
/// Allure's trends go on from the run before: a report in one file has no history folder, so what
/// Allure wrote for it is taken from that file and kept in `report/allure-history`.
public final class AllureReport {
  private static final String HISTORY = "allure-history";
  private static final Pattern HISTORY_FILE =
      Pattern.compile("d\\('history/([a-z-]+\\.json)','([A-Za-z0-9+/=]*)'\\)");
  private static final Pattern ANALYTICS =
      Pattern.compile("<script async src=\"https://[^\"]*\"></script>");

  private final Path home;

  private AllureReport(Path home) {
    this.home = home;
  }

  /// Allure as the build unpacked it, below a folder or one of its parents.
  ///
  /// @throws RigTrouble when there is none
  public static AllureReport below(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    for (Path at = absolute; at != null; at = at.getParent()) {
      Optional<Path> home = unpacked(at.resolve("reports/target/allure"));
      if (home.isPresent()) return new AllureReport(home.get());
    }
    throw new RigTrouble(Sentence.of("report.allure.missing", absolute.toString()));
  }

  private static Optional<Path> unpacked(Path folder) {
    if (!Files.isDirectory(folder)) return Optional.empty();
    try (Stream<Path> found = Files.list(folder)) {
      return found
          .filter(path -> Files.isDirectory(path.resolve("lib")))
          .sorted()
          .reduce((_, last) -> last);
    } catch (IOException e) {
      throw new RigTrouble(Sentence.of("report.allure.looking", folder.toString()), e);
    }
  }

  /// Makes the report from the results that the run has written.
  ///
  /// @param before the folder of the run before, whose trends go on; null when there is none
  /// @throws RigTrouble when it fails or the deadline passes
  public void generate(RunInfo run, @Nullable Path before, Deadline deadline) {
    Path results = AllureResults.folder(run);
    Path report = run.folder().resolve("report");
    AtomicReference<@Nullable Throwable> failed = new AtomicReference<>();
    WallClock clock = new WallClock((_, error) -> failed.set(error));
    Task party = clock.start("allure", () -> generate(run, results, report, before));
    if (!party.join(deadline)) {
      party.stop();
      throw new RigTrouble(
          Sentence.of("report.allure.late", results.toString(), report.toString()));
    }
    Throwable error = failed.get();
    if (error != null)
      throw new RigTrouble(Sentence.of("report.allure.failed", results.toString()), error);
  }

  private void generate(RunInfo run, Path results, Path report, @Nullable Path before) {
    try {
      if (before != null)
        copyHistory(before.resolve("report").resolve(HISTORY), results.resolve("history"));
      new Generator(home).generate(results, report, "POS Rig · " + run.bench());
      Path index = report.resolve("index.html");
      String page = Files.readString(index);
      keepHistory(page, report.resolve(HISTORY));
      Files.writeString(index, ANALYTICS.matcher(page).replaceAll(""));
    } catch (IOException | ReflectiveOperationException e) {
      throw new RigTrouble(
          Sentence.of("report.allure.generating"), Objects.requireNonNullElse(e.getCause(), e));
    }
  }

  private static void copyHistory(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) return;
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList())
        Files.write(to.resolve(file.getFileName()), Files.readAllBytes(file));
    }
  }

  private static void keepHistory(String page, Path folder) throws IOException {
    Files.createDirectories(folder);
    Matcher file = HISTORY_FILE.matcher(page);
    while (file.find()) {
      String json = new String(Base64.getDecoder().decode(file.group(2)), StandardCharsets.UTF_8);
      Files.writeString(folder.resolve(file.group(1)), json);
    }
  }
}
