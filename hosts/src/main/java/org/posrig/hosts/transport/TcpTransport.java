package org.posrig.hosts.transport;

import org.posrig.net.TcpNetwork;
import org.posrig.time.RigClock;

/// The door on real sockets.
public final class TcpTransport implements HostTransport {
  private final FrameServer server;

  /// @throws org.posrig.wire.WireBroken when the address is taken or no address
  public TcpTransport(RigClock clock, String address, RequestHandler service) {
    this.server = new FrameServer(new TcpNetwork(clock), clock, address, service);
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
