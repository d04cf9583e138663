package org.posrig.reports.allure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.posrig.result.RigTrouble;
import org.posrig.result.RunInfo;
import org.posrig.text.Catalogue;
import org.posrig.text.Sentence;

/// What Allure wants to know of a run beside its results: environment, categories, executor.
final class RunFiles {
  private static final DateTimeFormatter ORDER =
      DateTimeFormatter.ofPattern("yyMMddHH", Locale.ROOT);

  private RunFiles() {}

  static void write(RunInfo run, Path results) {
    try {
      Files.createDirectories(results);
      Files.writeString(results.resolve("categories.json"), Categories.json(texts(run)));
      Files.writeString(results.resolve("environment.properties"), properties(environment(run)));
      Files.writeString(results.resolve("executor.json"), executor(run));
    } catch (IOException e) {
      throw new RigTrouble(Sentence.of("report.allure.writing", results.toString()), e);
    }
  }

  private static Catalogue texts(RunInfo run) {
    return Catalogue.of(run.language());
  }

  private static Map<String, String> environment(RunInfo run) {
    Map<String, String> all = new LinkedHashMap<>();
    Catalogue texts = texts(run);
    all.put(texts.say("report.bench"), run.bench());
    all.put(texts.say("report.bench-file"), run.benchFile());
    all.put(texts.say("report.terminal"), run.terminal());
    all.put(
        texts.say("report.defect"),
        run.defect().isBlank() ? texts.say("report.none") : run.defect());
    all.put(texts.say("report.seed"), Long.toString(run.seed()));
    all.put(texts.say("report.reproduce"), run.command().text());
    all.put("Java", Runtime.version().toString());
    all.put(
        texts.say("report.system"),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    return all;
  }

  private static String properties(Map<String, String> all) {
    return all.entrySet().stream()
        .map(
            entry ->
                property(entry.getKey()).replace(" ", "\\ ")
                    + "="
                    + property(entry.getValue())
                    + "\n")
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
        "{\"name\": \"POS Rig\", \"type\": \"posrig\", \"reportName\": %s, \"buildName\": %s,"
            + " \"buildOrder\": %d}\n",
        Json.string("POS Rig " + run.bench()),
        Json.string(name),
        order(run));
  }
}
