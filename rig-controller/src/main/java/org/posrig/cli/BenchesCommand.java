package org.posrig.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.posrig.bench.Bench;
import org.posrig.plugin.Plugins;
import org.posrig.result.ScenarioInfo;
import org.posrig.run.BenchAbility;
import org.posrig.run.Features;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/// `./rig benches`: which benches there are.
@Command(name = "benches", mixinStandardHelpOptions = true)
final class BenchesCommand implements Callable<Integer> {
  @CommandLine.Spec @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Plugins spokes = Plugins.find();
    Home home = Home.here();
    Features features = ServiceLoader.load(Features.class).findFirst().orElseThrow();
    List<ScenarioInfo> scenarios = features.match(new Features.Choice(home.features(), "", ""));
    List<Sentence> broken = new ArrayList<>();
    for (Path file : home.benches())
      try {
        print(home, home.bench(file.toString(), spokes), scenarios, spokes);
      } catch (WrongUsage e) {
        broken.add(e.says());
      }
    if (!broken.isEmpty()) throw new WrongUsage(Sentence.lines(broken));
    return 0;
  }

  private void print(Home home, Bench bench, List<ScenarioInfo> scenarios, Plugins spokes) {
    Console console = Console.of(spec);
    BenchAbility ability = new BenchAbility(bench, home.drawer(bench), spokes);
    long playable = scenarios.stream().filter(one -> ability.lacks(one).isEmpty()).count();
    console.line(0, bench.name());
    console.line(4, bench.says(console.texts().language()));
    console.line(4, console.say("console.bench-file", Value.text(bench.file().toString())));
    console.line(
        4,
        console.say(
            "console.bench-can",
            Value.listed(ability.devices().stream().map(BenchesCommand::ability).toList())));
    Value all = Value.count(scenarios.size(), "console-scenario");
    console.line(4, console.say("console.bench-runs", Value.text(playable), all));
  }

  private static Value ability(String name) {
    return new Value.Word("capability." + name);
  }
}
