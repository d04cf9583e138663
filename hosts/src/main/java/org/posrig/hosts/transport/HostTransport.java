package org.posrig.hosts.transport;

/// An open door of the host.
public interface HostTransport extends AutoCloseable {

  /// The address to dial, with the real port.
  String address();

  /// Closes the door and every connection, and waits, bounded, until no thread of it is left.
  @Override
  void close();
}
