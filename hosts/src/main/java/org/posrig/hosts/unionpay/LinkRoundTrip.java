package org.posrig.hosts.unionpay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.posrig.benchmark.Benchmark;
import org.posrig.benchmark.Spread;
import org.posrig.hosts.crypto.KeyMaker;
import org.posrig.hosts.crypto.WorkingKeys;
import org.posrig.hosts.dialect.FrameForm;
import org.posrig.hosts.link.FaultyLink;
import org.posrig.net.Network;
import org.posrig.net.TcpNetwork;
import org.posrig.result.RigTrouble;
import org.posrig.time.Deadline;
import org.posrig.time.Stopwatch;
import org.posrig.wire.Connection;

/// What the link adds to a round trip when no fault is armed.
public final class LinkRoundTrip implements Benchmark {
  private final Path home;
  private final Size size;

  /// How much is measured.
  ///
  /// @param warmUp pairs before the first round
  /// @param pairs in each round
  record Size(int warmUp, int rounds, int pairs) {}

  public LinkRoundTrip() {
    this(Path.of(System.getProperty("posrig.home", ".")), new Size(3000, 5, 1500));
  }

  LinkRoundTrip(Path home, Size size) {
    this.home = home;
    this.size = size;
  }

  @Override
  public String name() {
    return "link round trip";
  }

  @Override
  public String method() {
    return "the same signed 0200 goes in turn straight and through the link, over two loopback"
        + " connections of one client, to a host that answers the same 0210 at once; the"
        + " link takes every message apart and its history is masked and on disk. p50 and"
        + " p99 of each round of "
        + size.pairs
        + " pairs, the median of "
        + size.rounds
        + " rounds, after "
        + size.warmUp
        + " pairs for warming up.";
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
    PlainTerminal terminal = new PlainTerminal(PlainTerminal.card(home));
    WorkingKeys keys = new KeyMaker(new SplittableRandom(7), 8).make("003");
    KeyRing ring = new KeyRing();
    ring.offer(keys);
    byte[] request = terminal.sale(keys);
    byte[] answer = terminal.approval(request, keys);
    Network network = new TcpNetwork(notebook.clock());
    Deadline never = Deadline.never(notebook.clock());
    try (Network.Listening host =
            network.listen("127.0.0.1:0", caller -> serve(caller, request.length, answer, never));
        FaultyLink link =
            new FaultyLink(
                network,
                notebook.clock(),
                notebook.recorder(),
                "127.0.0.1:0",
                host.address(),
                UnionPaySeals.link(UnionPayTable.dialect(), ring));
        BenchmarkClient straight = new BenchmarkClient(host.address());
        BenchmarkClient through = new BenchmarkClient(link.address())) {
      Pairs pairs = new Pairs(straight, through, request, answer);
      pairs.ask(size.warmUp);
      return says(pairs)
          + "\nrequest "
          + request.length
          + " bytes, answer "
          + answer.length
          + " bytes";
    }
  }

  /// The host: the same answer to every request.
  private static void serve(Connection caller, int requestBytes, byte[] answer, Deadline never) {
    byte[] chunk = new byte[FrameForm.LONGEST];
    int came = 0;
    for (int got = caller.read(chunk, never); got > 0; got = caller.read(chunk, never))
      for (came += got; came >= requestBytes; came -= requestBytes) caller.write(answer);
  }

  private String says(Pairs pairs) throws IOException {
    double[][] straight = new double[2][size.rounds];
    double[][] through = new double[2][size.rounds];
    for (int round = 0; round < size.rounds; round++) {
      Pairs.Round micros = pairs.ask(size.pairs);
      keep(micros.straight(), straight, round);
      keep(micros.through(), through, round);
    }
    return line("p50", straight[0], through[0]) + "\n" + line("p99", straight[1], through[1]);
  }

  private static void keep(Spread micros, double[][] figures, int round) {
    figures[0][round] = micros.quantile(0.5);
    figures[1][round] = micros.quantile(0.99);
  }

  private static String line(String what, double[] straight, double[] through) {
    Spread near = new Spread(straight);
    Spread far = new Spread(through);
    return String.format(
        Locale.ROOT,
        "%s: +%.0f us, ratio %.2f; straight %s us, through the link %s us",
        what,
        far.median() - near.median(),
        far.median() / near.median(),
        near.says(0),
        far.says(0));
  }

  /// The two ways, asked in turn.
  private static final class Pairs {
    private final BenchmarkClient straight;
    private final BenchmarkClient through;
    private final byte[] request;
    private final byte[] answer;

    Pairs(BenchmarkClient straight, BenchmarkClient through, byte[] request, byte[] answer) {
      this.straight = straight;
      this.through = through;
      this.request = request;
      this.answer = answer;
    }

    record Round(Spread straight, Spread through) {}

    Round ask(int count) throws IOException {
      double[] near = new double[count];
      double[] far = new double[count];
      for (int at = 0; at < count; at++) {
        near[at] = micros(straight);
        far[at] = micros(through);
      }
      return new Round(new Spread(near), new Spread(far));
    }

    private double micros(BenchmarkClient caller) throws IOException {
      Stopwatch watch = new Stopwatch();
      byte[] came = caller.ask(request);
      double micros = watch.nanos() / 1000.0;
      if (!Arrays.equals(came, answer))
        throw new RigTrouble(
            "a round trip brought " + came.length + " bytes that are not the answer");
      return micros;
    }
  }
}
