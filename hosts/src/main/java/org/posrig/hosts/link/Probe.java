package org.posrig.hosts.link;

import java.time.Duration;
import org.posrig.fault.Injection;
import org.posrig.fault.LinkFault;
import org.posrig.net.Network;
import org.posrig.net.NotConnected;
import org.posrig.time.RigClock;

/// Dials the shut door as the terminal would, and tells the history what became of it.
final class Probe {
  private static final Duration DIALLING = Duration.ofSeconds(1);

  // A socket that dials a free port of its own machine meets itself once in tens of thousands of
  // times.
  private static final int TRIES = 3;

  private final Network network;
  private final RigClock clock;
  private final Witness witness;

  Probe(Network network, RigClock clock, Witness witness) {
    this.network = network;
    this.clock = clock;
    this.witness = witness;
  }

  void prove(Injection<LinkFault> cause, String address) {
    for (int i = 0; i < TRIES; i++) if (refused(cause, address)) return;
    witness.missed(cause, "the listener is closed, yet a probe was accepted at " + address);
  }

  private boolean refused(Injection<LinkFault> cause, String address) {
    try {
      network.dial(address, clock.in(DIALLING)).reset();
      return false;
    } catch (NotConnected refused) {
      witness.fired(
          cause,
          "listener closed, probe refused, so from "
              + cause.moment().says().replaceFirst("^at ", "")
              + " since arming until healed");
      witness.notConnected(String.valueOf(refused.getMessage()));
      return true;
    }
  }
}
