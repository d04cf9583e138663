package org.posrig.host;

import org.posrig.fault.Injection;
import org.posrig.fault.LinkFault;

/// The path between terminal and host, as a proxy that can fail on purpose. Neutral when disarmed.
public interface Link extends AutoCloseable {

  /// Where the terminal connects to.
  String address();

  /// Arms atomically: either a message sees the fault whole or not at all.
  void arm(Injection<LinkFault> injection);

  /// From now until [#heal], no byte of a message passes before the whole message was seen and
  /// recorded, so that what strikes before a message strikes before its first byte.
  void holdMessages();

  /// Takes every fault back; stalled connections are reset. Cannot block.
  void heal();

  /// The cable: without it connections are swallowed and nothing passes.
  void cable(boolean connected);

  @Override
  void close();
}
