package org.posrig.cli;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.posrig.benchmark.Benchmark;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// `./rig bench`: how fast it is, measured here and now.
@Command(name = "bench", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  @CommandLine.Spec @Nullable CommandSpec spec;

  @Option(names = "--name", paramLabel = "TEXT", defaultValue = "")
  String name = "";

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    List<Benchmark> all =
        ServiceLoader.load(Benchmark.class).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(Benchmark::name))
            .toList();
    List<Benchmark> chosen = all.stream().filter(one -> isNamed(one, console)).toList();
    if (chosen.isEmpty())
      throw new WrongUsage(
          Sentence.of(
              "usage.no-benchmark",
              Value.text(name),
              Value.listed(all.stream().map(BenchCommand::title).toList())));
    for (Benchmark one : chosen) {
      console.line(0, console.texts().say(title(one)));
      console.line(2, console.say("console.method", Value.part(one.method())));
      console.flush();
      console.texts().say(one.measure()).lines().forEach(line -> console.line(2, line));
      console.flush();
    }
    return 0;
  }

  private boolean isNamed(Benchmark one, Console console) {
    return one.name().contains(name) || console.texts().say(title(one)).contains(name);
  }

  private static Value title(Benchmark one) {
    return new Value.Word("benchmark." + one.name().replace(' ', '-'));
  }
}
