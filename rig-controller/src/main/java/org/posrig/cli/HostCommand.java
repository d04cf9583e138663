package org.posrig.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.posrig.bench.Bench;
import org.posrig.history.EventText;
import org.posrig.history.Observation;
import org.posrig.host.Acquirer;
import org.posrig.net.ListenerGone;
import org.posrig.net.TcpNetwork;
import org.posrig.plugin.Plugins;
import org.posrig.session.StandaloneHost;
import org.posrig.text.Causes;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.time.Deadline;
import org.posrig.time.Durations;
import org.posrig.time.RigClock;
import org.posrig.time.WallClock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// `./rig host`: the fake host and its link without a bench.
@Command(name = "host", mixinStandardHelpOptions = true)
final class HostCommand implements Callable<Integer> {
  private static final int TROUBLE = 2;
  private static final Duration LOOK = Duration.ofSeconds(1);

  @CommandLine.Spec @Nullable CommandSpec spec;

  @Option(names = "--bench", paramLabel = "NAME|FILE", defaultValue = "desk")
  String bench = "desk";

  @Option(names = "--listen", paramLabel = "HOST:PORT")
  @Nullable String listen;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
  long seed = 1;

  @Option(names = "--for", paramLabel = "TIME")
  @Nullable String time;

  @Override
  public Integer call() throws IOException {
    Optional<Duration> lasts = Optional.ofNullable(time).map(HostCommand::duration);
    Plugins spokes = Plugins.find();
    Home home = Home.here();
    Bench chosen = home.bench(bench, spokes);
    Console console = Console.of(spec);
    AtomicBoolean gone = new AtomicBoolean();
    RigClock clock =
        new WallClock(
            (party, cause) -> {
              Value why = Value.part(Causes.says(cause));
              show(console, console.say("console.host-trouble", Value.text(party), why));
              if (cause instanceof ListenerGone) gone.set(true);
            });
    var settings = new java.util.LinkedHashMap<>(chosen.host().settings());
    if (listen != null) settings.put("listen", listen);
    Acquirer acquirer = spokes.acquirer(chosen.host().dialect()).orElseThrow();
    List<Sentence> problems = acquirer.problems(settings);
    if (!problems.isEmpty()) throw new WrongUsage(Sentence.lines(problems));
    StandaloneHost alone =
        new StandaloneHost(
            chosen, home.drawer(chosen), clock, seen -> show(console, seen(console, seen)));
    try (var opened = alone.open(acquirer, new TcpNetwork(clock), seed, settings)) {
      show(
          console,
          console.say(
              "console.listening",
              Value.text(opened.link().address()),
              Value.text(opened.host().address())));
      Deadline end = lasts.map(clock::in).orElseGet(() -> Deadline.never(clock));
      while (!gone.get() && !end.passed()) clock.signal().await(end.orIn(LOOK));
    }
    return gone.get() ? TROUBLE : 0;
  }

  private static Duration duration(String time) {
    try {
      return Durations.parse(time);
    } catch (Durations.NoTime e) {
      throw new WrongUsage(Sentence.plain("--for").because(e.says()));
    }
  }

  private static String seen(Console console, Observation seen) {
    String at = String.format(Locale.ROOT, "%.3f", seen.at().toMillis() / 1000.0);
    return console.say("console.seen", Value.text(at), new Value.Part(EventText.of(seen.event())));
  }

  private static void show(Console console, String line) {
    console.line(0, line);
    console.flush();
  }
}
