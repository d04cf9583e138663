package org.posrig.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.posrig.benchmark.Benchmark;
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
    PrintWriter screen = Objects.requireNonNull(spec).commandLine().getOut();
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
      screen.printf(Locale.ROOT, "%s%n  method: %s%n", one.name(), one.method());
      screen.flush();
      one.measure().lines().forEach(line -> screen.printf(Locale.ROOT, "  %s%n", line));
      screen.flush();
    }
    return 0;
  }
}
