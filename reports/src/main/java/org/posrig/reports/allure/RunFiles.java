package org.posrig.reports.allure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.posrig.result.RunInfo;

/// What Allure wants to know of a run beside its results: environment, categories, executor.
final class RunFiles {
  private static final DateTimeFormatter ORDER =
      DateTimeFormatter.ofPattern("yyMMddHH", Locale.ROOT);

  private RunFiles() {}

  static void write(RunInfo run, Path results) {
    try (InputStream categories =
        Objects.requireNonNull(RunFiles.class.getResourceAsStream("categories.json"))) {
      Files.createDirectories(results);
      Files.write(results.resolve("categories.json"), categories.readAllBytes());
      Files.writeString(results.resolve("environment.properties"), properties(environment(run)));
      Files.writeString(results.resolve("executor.json"), executor(run));
    } catch (IOException e) {
      throw new UncheckedIOException("writing Allure's files of the run to " + results, e);
    }
  }

  private static Map<String, String> environment(RunInfo run) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("bench", run.bench());
    all.put("bench.file", run.benchFile());
    all.put("terminal", run.terminal());
    all.put("defect", run.defect().isBlank() ? "none" : run.defect());
    all.put("seed", Long.toString(run.seed()));
    all.put("command", run.command().text());
    all.put("java", Runtime.version().toString());
    all.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    return all;
  }

  private static String properties(Map<String, String> all) {
    return all.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + property(entry.getValue()) + "\n")
        .collect(Collectors.joining());
  }

  // As java.util.Properties reads it, without the date that it would write.
  private static String property(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\') text.append("\\\\");
      else if (c < ' ' || c > '~') text.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
      else text.append(c);
    }
    return text.toString();
  }

  // Allure's trend shows it below each run: year, month, day, hour.
  private static long order(RunInfo run) {
    return Long.parseLong(ORDER.format(run.startedAt().atZone(ZoneOffset.UTC)));
  }

  private static String executor(RunInfo run) {
    String name = run.folder().getFileName().toString();
    return String.format(
        Locale.ROOT,
        "{\"name\": \"POS Rig\", \"type\": \"posrig\", \"reportName\": %s, \"buildName\": %s, \"buildOrder\": %d}\n",
        Json.string("POS Rig " + run.bench()),
        Json.string(name),
        order(run));
  }
}
