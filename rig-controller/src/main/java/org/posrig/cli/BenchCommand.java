package org.posrig.cli;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.posrig.benchmark.Benchmark;
import org.posrig.text.Value;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// `./rig bench`: how fast it is, measured here and now.
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Runs the benchmarks and prints each figure with its method.",
    footer = {"", "Example: ./rig bench --name link"})
final class BenchCommand implements Callable<Integer> {
  @CommandLine.Spec @Nullable CommandSpec spec;

  @Option(
      names = "--name",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "only benchmarks whose name has this text")
  String name = "";

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    List<Benchmark> all =
        ServiceLoader.load(Benchmark.class).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(Benchmark::name))
            .toList();
    List<Benchmark> chosen = all.stream().filter(one -> one.name().contains(name)).toList();
    if (chosen.isEmpty())
      throw new WrongUsage(
          "no benchmark has '"
              + name
              + "' in its name; there are "
              + all.stream().map(Benchmark::name).collect(Collectors.joining(", ")));
    for (Benchmark one : chosen) {
      console.line(0, one.name());
      console.line(2, console.say("console.method", Value.text(one.method())));
      console.flush();
      one.measure().lines().forEach(line -> console.line(2, line));
      console.flush();
    }
    return 0;
  }
}
