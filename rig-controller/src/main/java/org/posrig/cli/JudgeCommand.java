package org.posrig.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posrig.check.Judgement;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.history.HistoryFile;
import org.posrig.result.Outcome;
import org.posrig.result.Reason;
import org.posrig.text.Catalogue;
import org.posrig.text.Causes;
import org.posrig.text.Explained;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/// `./rig judge`: the checks on recorded histories.
@Command(name = "judge", mixinStandardHelpOptions = true)
final class JudgeCommand implements Callable<Integer> {
  @CommandLine.Spec @Nullable CommandSpec spec;

  @Parameters(paramLabel = "DIR", arity = "0..1")
  Path folder = Path.of("runs/latest");

  @Override
  public Integer call() throws IOException {
    List<Path> files = histories();
    if (files.isEmpty()) throw new WrongUsage(nothing());
    Console console = Console.of(spec);
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (Path file : files) counts.merge(judge(file, console), 1, Integer::sum);
    console.line(
        0,
        console.say(
            "console.judged",
            Value.text(files.size()),
            Value.text(counts.getOrDefault(Outcome.PASSED, 0)),
            Value.text(counts.getOrDefault(Outcome.FAILED, 0)),
            Value.text(counts.getOrDefault(Outcome.INCONCLUSIVE, 0))));
    return switch (Collections.max(counts.keySet())) {
      case PASSED -> 0;
      case FAILED -> 1;
      case INCONCLUSIVE, SKIPPED -> 2;
    };
  }

  private Sentence nothing() {
    String key =
        Files.isDirectory(folder)
            ? "usage.no-history-in"
            : Files.exists(folder) ? "usage.is-no-history" : "usage.no-folder";
    return Sentence.of(key, folder.toString()).then(Sentence.of("usage.name-history"));
  }

  /// One file that cannot be judged keeps no other from it.
  private static Outcome judge(Path file, Console console) {
    try {
      return judge(file, HistoryFile.read(file), console);
    } catch (IOException e) {
      return noHistory(file, why(e), console);
    } catch (RuntimeException | StackOverflowError e) {
      return noHistory(file, Sentence.plain(file.toString()).because(Causes.says(e)), console);
    }
  }

  /// What is no history says all itself: what a parser says below it helps nobody here.
  private static Sentence why(IOException error) {
    return error instanceof Explained explained ? explained.says() : Causes.says(error);
  }

  private static Outcome noHistory(Path file, Sentence why, Console console) {
    console.line(0, Progress.sign(Outcome.INCONCLUSIVE) + " " + file.getFileName());
    console.line(4, "rig: " + console.say("console.no-history", Value.part(why)));
    return Outcome.INCONCLUSIVE;
  }

  private static Outcome judge(Path file, History history, Console console) {
    Judgement judgement = Judgement.of(history);
    String title = title(history, console.texts());
    console.line(0, Progress.sign(judgement.outcome()) + " " + file.getFileName() + title);
    for (Reason reason : judgement.failures())
      console.line(4, reason.check() + ": " + console.texts().say(reason.what()));
    return judgement.outcome();
  }

  /// A file is named by the title that the feature tells; in another language it stands beside it.
  private static String title(History history, Catalogue texts) {
    return history
        .all(Event.ScenarioBegan.class)
        .map(Event.ScenarioBegan::name)
        .filter(name -> !texts.told(name).equals(name))
        .map(name -> " " + texts.told(name))
        .findFirst()
        .orElse("");
  }

  private List<Path> histories() throws IOException {
    if (Files.isRegularFile(folder))
      return folder.toString().endsWith(".jsonl") ? List.of(folder) : List.of();
    Path below = Files.isDirectory(folder.resolve("history")) ? folder.resolve("history") : folder;
    if (!Files.isDirectory(below)) return List.of();
    try (Stream<Path> files = Files.list(below)) {
      return files.filter(JudgeCommand::isHistory).sorted().toList();
    }
  }

  private static boolean isHistory(Path file) {
    return file.getFileName().toString().matches("[^.].*\\.jsonl") && Files.isRegularFile(file);
  }
}
