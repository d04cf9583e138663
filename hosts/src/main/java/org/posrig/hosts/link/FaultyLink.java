package org.posrig.hosts.link;

import org.posrig.fault.Injection;
import org.posrig.fault.LinkFault;
import org.posrig.history.Recorder;
import org.posrig.host.Link;
import org.posrig.net.Network;
import org.posrig.time.RigClock;

/// Stands in for the link until it is merged: the terminal dials the host itself.
public final class FaultyLink implements Link {
  private final String hostAddress;

  public FaultyLink(
      Network network,
      RigClock clock,
      Recorder recorder,
      String listenAddress,
      String hostAddress,
      LinkDialect dialect) {
    this.hostAddress = hostAddress;
  }

  @Override
  public String address() {
    return hostAddress;
  }

  @Override
  public void arm(Injection<LinkFault> injection) {}

  @Override
  public void heal() {}

  @Override
  public void cable(boolean connected) {}

  @Override
  public void close() {}
}
