package org.posrig.hosts.link;

import java.time.Duration;
import org.posrig.fault.FiredAt;
import org.posrig.fault.Injection;
import org.posrig.fault.LinkFault;
import org.posrig.net.Network;
import org.posrig.net.NotConnected;
import org.posrig.text.Sentence;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;

/// Dials the shut door as the terminal would, and tells the history what became of it.
final class Probe {
  private static final Duration DIALLING = Duration.ofSeconds(1);

  // A listener that is closed while it waits for custom goes on listening until its thread has let
  // go of it: a few milliseconds.
  private static final Duration PAUSE = Duration.ofMillis(5);

  private final Network network;
  private final RigClock clock;
  private final LinkRecorder witness;

  Probe(Network network, RigClock clock, LinkRecorder witness) {
    this.network = network;
    this.clock = clock;
    this.witness = witness;
  }

  /// @param connection the number that the attempt would have had
  void prove(Injection<LinkFault> cause, int connection, String address) {
    Deadline deadline = clock.in(DIALLING);
    while (!refused(cause, connection, address, deadline)) {
      if (deadline.passed()) {
        witness.missed(cause, Sentence.of("link.still-accepting", address));
        return;
      }
      clock.pass(PAUSE);
    }
  }

  private boolean refused(
      Injection<LinkFault> cause, int connection, String address, Deadline deadline) {
    try {
      network.dial(address, deadline).reset();
      return false;
    } catch (NotConnected refused) {
      witness.fired(cause, new FiredAt.Connecting(connection));
      witness.notConnected(refused.says());
      return true;
    }
  }
}
