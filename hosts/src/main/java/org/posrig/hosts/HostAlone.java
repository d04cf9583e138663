package org.posrig.hosts;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.posrig.device.TestCard;
import org.posrig.host.Acquirer;
import org.posrig.host.Host;
import org.posrig.host.Link;
import org.posrig.hosts.unionpay.UnionPayAcquirer;
import org.posrig.net.TcpNetwork;
import org.posrig.time.Deadline;
import org.posrig.time.Stopped;
import org.posrig.time.WallClock;

/// Host and link without a bench: for a terminal that somebody works by hand.
public final class HostAlone {
  private final List<TestCard> cards;
  private final PrintStream out;

  /// @param cards the drawer
  /// @param out where the masked traffic is printed
  public HostAlone(List<TestCard> cards, PrintStream out) {
    this.cards = List.copyOf(cards);
    this.out = out;
  }

  /// Runs until the calling thread is interrupted; then everything is closed.
  ///
  /// @param settings as in a bench file; `listen` is the address for the terminal
  /// @param seed of the working keys
  /// @throws IllegalArgumentException with every problem of the settings
  public void run(Map<String, String> settings, long seed) {
    WallClock clock =
        new WallClock((party, cause) -> out.println("trouble in " + party + ": " + cause));
    PrintingRecorder recorder = new PrintingRecorder(clock, out);
    Acquirer.Opened opened =
        new UnionPayAcquirer()
            .open(
                new Acquirer.Setup(new TcpNetwork(clock), clock, recorder, seed, cards, settings));
    try (Host host = opened.host();
        Link link = opened.link()) {
      out.println("terminals dial " + link.address() + ", the host itself is at " + host.address());
      clock.signal().await(Deadline.never(clock));
    } catch (Stopped _) {
      out.println("stopped");
    }
  }
}
