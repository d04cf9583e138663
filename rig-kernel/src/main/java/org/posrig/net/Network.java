package org.posrig.net;

import java.util.function.Consumer;
import org.posrig.time.Deadline;
import org.posrig.wire.Connection;

/// Where terminal, link and host meet: loopback sockets ([TcpNetwork]) or memory ([MemoryNetwork]).
public interface Network {

  /// Listens at an address (`127.0.0.1:0` takes a free port); each connection comes to its own
  /// party.
  ///
  /// @throws org.posrig.wire.WireBroken when the address is taken
  Listening listen(String address, Consumer<Connection> onConnection);

  /// Connects.
  ///
  /// @throws NotConnected refused, or not accepted by the deadline
  Connection dial(String address, Deadline deadline);

  /// An open ear; closing it refuses later connections and leaves the open ones alone.
  interface Listening extends AutoCloseable {

    /// The address to dial, with the real port.
    String address();

    @Override
    void close();
  }
}
