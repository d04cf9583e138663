package org.posrig.hosts.transport;

import org.posrig.net.Network;
import org.posrig.time.RigClock;

/// The door on the rig's own network, for virtual time.
public final class MemoryTransport implements HostTransport {
  private final FrameServer server;

  public MemoryTransport(Network network, RigClock clock, String address, RequestHandler service) {
    this.server = new FrameServer(network, clock, address, service);
  }

  @Override
  public String address() {
    return server.address();
  }

  @Override
  public void close() {
    server.close();
  }
}
