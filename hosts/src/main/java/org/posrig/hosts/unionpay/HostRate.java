package org.posrig.hosts.unionpay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.posrig.benchmark.Benchmark;
import org.posrig.benchmark.Spread;
import org.posrig.card.TestCard;
import org.posrig.host.Acquirer;
import org.posrig.host.Host;
import org.posrig.host.Link;
import org.posrig.hosts.crypto.WorkingKeys;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.hosts.transport.BareEcho;
import org.posrig.net.TcpNetwork;
import org.posrig.result.RigTrouble;
import org.posrig.time.Stopwatch;
import org.posrig.time.Task;

/// Transactions a second of the host, beside those of jPOS alone.
public final class HostRate implements Benchmark {
  private static final List<Integer> CONNECTIONS = List.of(1, 8);
  private static final int MTI = 13;

  private final Path home;
  private final Size size;

  /// How much is measured.
  ///
  /// @param warmUp requests to each before the first round
  /// @param requests to each in a round, over all connections
  record Size(int warmUp, int rounds, int requests) {}

  public HostRate() {
    this(Path.of(System.getProperty("posrig.home", ".")), new Size(4000, 5, 4000));
  }

  HostRate(Path home, Size size) {
    this.home = home;
    this.size = size;
  }

  @Override
  public String name() {
    return "host transactions";
  }

  @Override
  public String method() {
    return "the same signed sales with PIN, made beforehand, go by the same client over loopback to"
        + " the host (PIN and MAC checked, booked, answer signed, history masked and on"
        + " disk) and to a bare jPOS ISOServer with the same packager and framing that only"
        + " answers with the other message type. "
        + size.rounds
        + " rounds of "
        + size.requests
        + " requests, host and echo in turn, each connection sending its next when it has its"
        + " answer, after "
        + size.warmUp
        + " for warming up.";
  }

  @Override
  public String measure() {
    try (TemporaryHistory notebook = TemporaryHistory.open()) {
      return measure(notebook);
    } catch (IOException e) {
      throw new UncheckedIOException("measuring " + name(), e);
    }
  }

  private String measure(TemporaryHistory notebook) throws IOException {
    TestCard card = PlainTerminal.card(home);
    PlainTerminal terminal = new PlainTerminal(card);
    Acquirer.Opened opened = open(notebook, card);
    try (Host host = opened.host();
        Link _ = opened.link();
        BareEcho echo = echo(notebook)) {
      WorkingKeys keys = signIn(terminal, host.address());
      Race race = new Race(notebook, terminal, keys, host.address(), echo.address());
      race.run(8, size.warmUp);
      List<String> lines = new ArrayList<>();
      for (int connections : CONNECTIONS) lines.add(line(race, connections));
      mustHaveBooked(host, terminal);
      return String.join("\n", lines);
    }
  }

  private static BareEcho echo(TemporaryHistory notebook) {
    Dialect dialect = UnionPayTable.dialect();
    return new BareEcho(notebook.clock(), dialect.codec().packager(), dialect.frame().envelope());
  }

  /// Every sale was approved: a host that refuses is fast.
  private static void mustHaveBooked(Host host, PlainTerminal terminal) {
    int booked = host.live().size();
    if (booked != terminal.sales())
      throw new RigTrouble(
          String.format(
              Locale.ROOT,
              "%d sales of the measurement should be booked, %d are",
              terminal.sales(),
              booked));
  }

  private static Acquirer.Opened open(TemporaryHistory notebook, TestCard card) {
    return new UnionPayAcquirer()
        .open(
            new Acquirer.Setup(
                new TcpNetwork(notebook.clock()),
                notebook.clock(),
                notebook.recorder(),
                7,
                List.of(card),
                Map.of(
                    "master-key",
                    PlainTerminal.MASTER,
                    "terminal-id",
                    PlainTerminal.TERMINAL,
                    "merchant-id",
                    PlainTerminal.MERCHANT)));
  }

  private static WorkingKeys signIn(PlainTerminal terminal, String host) throws IOException {
    try (BenchmarkClient caller = new BenchmarkClient(host)) {
      return terminal.keys(caller.ask(terminal.signIn()));
    }
  }

  private String line(Race race, int connections) {
    double[] host = new double[size.rounds];
    double[] echo = new double[size.rounds];
    double[] ratio = new double[size.rounds];
    for (int round = 0; round < size.rounds; round++) {
      Race.Rates rates = race.run(connections, size.requests);
      host[round] = rates.host();
      echo[round] = rates.echo();
      ratio[round] = rates.host() / rates.echo();
    }
    return String.format(
        Locale.ROOT,
        "%d connection%s: ratio %s; host %s a second, bare jPOS %s a second",
        connections,
        connections == 1 ? "" : "s",
        new Spread(ratio).says(2),
        new Spread(host).says(0),
        new Spread(echo).says(0));
  }

  /// Host and echo, asked the same in turn.
  private record Race(
      TemporaryHistory notebook,
      PlainTerminal terminal,
      WorkingKeys keys,
      String host,
      String echo) {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    record Rates(double host, double echo) {}

    Rates run(int connections, int requests) {
      List<List<byte[]>> sales = new ArrayList<>();
      for (int one = 0; one < connections; one++) sales.add(sales(requests / connections));
      return new Rates(rate(host, sales), rate(echo, sales));
    }

    private List<byte[]> sales(int count) {
      List<byte[]> sales = new ArrayList<>();
      for (int at = 0; at < count; at++) sales.add(terminal.sale(keys));
      return sales;
    }

    private double rate(String address, List<List<byte[]>> sales) {
      AtomicInteger answered = new AtomicInteger();
      Stopwatch watch = new Stopwatch();
      List<Task> callers = new ArrayList<>();
      for (List<byte[]> mine : sales)
        callers.add(notebook.clock().start("caller", () -> ask(address, mine, answered)));
      callers.forEach(caller -> caller.join(notebook.clock().in(LONGEST)));
      double seconds = watch.seconds();
      int all = sales.stream().mapToInt(List::size).sum();
      if (answered.get() != all)
        throw new RigTrouble(
            String.format(
                Locale.ROOT,
                "%d requests to %s should be answered, %d were",
                all,
                address,
                answered.get()));
      return all / seconds;
    }

    private static boolean isAnswer(byte[] frame) {
      return frame[MTI] == 2 && frame[MTI + 1] == 0x10;
    }

    private void ask(String address, List<byte[]> sales, AtomicInteger answered) {
      try (BenchmarkClient caller = new BenchmarkClient(address)) {
        for (byte[] sale : sales) {
          byte[] answer = caller.ask(sale);
          if (isAnswer(answer)) answered.incrementAndGet();
        }
      } catch (IOException e) {
        throw new UncheckedIOException("asking " + address, e);
      }
    }
  }
}
