package org.posrig.throughput;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.posrig.bench.Bench;
import org.posrig.bench.BenchReader;
import org.posrig.benchmark.Benchmark;
import org.posrig.benchmark.Compilers;
import org.posrig.benchmark.Spread;
import org.posrig.card.TestCard;
import org.posrig.card.TestCardFile;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.meaning.SlipKind;
import org.posrig.people.Cashier;
import org.posrig.people.DialogueEnd;
import org.posrig.people.PaymentMethod;
import org.posrig.people.ScreenObserver;
import org.posrig.people.Shopper;
import org.posrig.plugin.Plugins;
import org.posrig.result.Outcome;
import org.posrig.result.RigTrouble;
import org.posrig.result.ScenarioInfo;
import org.posrig.result.ScenarioResult;
import org.posrig.run.ScenarioRun;
import org.posrig.session.BenchSession;
import org.posrig.session.BenchSessionFactory;
import org.posrig.session.Secrets;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.time.Parallel;
import org.posrig.time.Stopwatch;

/// How many sales a second the twin bench plays and judges.
public final class TwinFlows implements Benchmark {
  private static final long SEED = 7;
  private static final String CARD = "debit card";

  private final Path home;
  private final Size size;

  /// How much is measured.
  ///
  /// @param sales in each scenario
  /// @param warmUp rounds before the first that is measured, at most
  /// @param scenarios at each bench in each round
  public record Size(int sales, int warmUp, int rounds, int scenarios) {}

  public TwinFlows() {
    this(Path.of(System.getProperty("posrig.home", ".")), new Size(10, 60, 5, 40));
  }

  TwinFlows(Path home, Size size) {
    this.home = home;
    this.size = size;
  }

  @Override
  public String name() {
    return "judged flows on twin";
  }

  @Override
  public Sentence method() {
    return Sentence.of(
        "benchmark.judged-flows-on-twin.method",
        Value.text(size.sales),
        Value.text(size.rounds),
        Value.text(size.scenarios),
        Value.text(size.warmUp));
  }

  @Override
  public Sentence measure() {
    try {
      Path folder = Files.createTempDirectory("posrig-flows");
      try {
        return measure(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new RigTrouble(Sentence.of("benchmark.measuring", name()), e);
    }
  }

  private Sentence measure(Path folder) throws IOException {
    Shop shop = Shop.open(home, folder);
    warmUp(shop);
    double[] rates = new double[size.rounds];
    for (int round = 0; round < size.rounds; round++) rates[round] = round(shop, round);
    Spread flows = new Spread(rates);
    return Sentence.of(
        "benchmark.judged-flows-on-twin.figures",
        Value.part(flows.says(1)),
        Value.text(shop.benches()),
        figure("%.2f", 1000 / flows.median()),
        figure("%.1f", 1000 * size.sales * shop.benches() / flows.median()),
        Value.text(size.sales));
  }

  /// A rig that is still being compiled would measure the compilers.
  private void warmUp(Shop shop) {
    AtomicInteger round = new AtomicInteger();
    new Compilers()
        .untilQuiet(
            size.warmUp,
            () -> shop.play("warm-up-" + round.getAndIncrement(), size.scenarios, size.sales));
  }

  private static Value figure(String form, double number) {
    return Value.text(String.format(Locale.ROOT, form, number));
  }

  private double round(Shop shop, int round) {
    Stopwatch watch = new Stopwatch();
    shop.play(String.valueOf(round), size.scenarios, size.sales);
    return size.scenarios * size.sales * shop.benches() / watch.seconds();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
    }
  }

  /// A bench and the people at it.
  private record Shop(BenchSessionFactory opener, Bench bench, Path folder) {
    static Shop open(Path home, Path folder) throws IOException {
      Plugins spokes = Plugins.find();
      Bench bench = BenchReader.read(home.resolve("benches/twin.yaml"), spokes);
      List<TestCard> drawer =
          TestCardFile.read(bench.cards().orElse(home.resolve("benches/cards.yaml")));
      Secrets secrets = Secrets.of(bench, drawer);
      BenchSessionFactory opener =
          new BenchSessionFactory(
              spokes, bench, drawer, Optional.empty(), secrets.masker(), Optional.empty());
      return new Shop(opener, bench, folder);
    }

    int benches() {
      return bench.jobs();
    }

    void play(String name, int scenarios, int sales) {
      Parallel.run("flows", benches(), bench -> playOne(name + "-" + bench, scenarios, sales));
    }

    private void playOne(String name, int scenarios, int sales) {
      for (int at = 0; at < scenarios; at++) scenario(name + "-" + at, sales);
    }

    private void scenario(String name, int sales) {
      ScenarioInfo info = new ScenarioInfo("bench:" + name, "bench", name, List.of());
      ScenarioRun playing = new ScenarioRun(info, folder.resolve(name + ".jsonl"));
      BenchSession rig =
          playing.open(
              opener, bench.name(), bench.terminal().program(), bench.host().dialect(), SEED);
      sell(rig, sales);
      mustHaveSold(playing.close(), sales);
    }

    private static void sell(BenchSession rig, int sales) {
      ScreenObserver observer = new ScreenObserver(rig);
      Cashier cashier = new Cashier(rig, observer, new Shopper(rig, observer));
      cashier.signsIn();
      for (int sale = 0; sale < sales; sale++) {
        DialogueEnd ending = cashier.sells(10_00 + sale, PaymentMethod.with(rig.card(CARD)));
        if (!(ending instanceof DialogueEnd.Ready))
          throw new RigTrouble(Sentence.of("benchmark.sale-ended", ending.toString()));
      }
    }

    /// A figure of flows that did not work would be worth nothing.
    private static void mustHaveSold(ScenarioResult result, int sales) {
      History history = result.history();
      long booked = history.all(Event.Booked.class).count();
      long pins = history.all(Event.PinTyped.class).count();
      long slips = history.all(Event.SlipPrinted.class).filter(slip -> sold(slip)).count();
      if (result.outcome() != Outcome.PASSED
          || booked != sales
          || slips != 2L * sales
          || pins < sales)
        throw new RigTrouble(
            Sentence.of(
                "benchmark.not-passed",
                Value.text(sales),
                Value.text(2L * sales),
                Value.text(result.outcome().name()),
                Value.text(booked),
                Value.text(slips),
                Value.part(result.reason())));
    }

    private static boolean sold(Event.SlipPrinted slip) {
      return slip.complete() && slip.reading().kind() == SlipKind.SALE;
    }
  }
}
