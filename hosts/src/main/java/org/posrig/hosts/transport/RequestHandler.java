package org.posrig.hosts.transport;

import org.posrig.hosts.dialect.FrameForm;

/// What stands behind a front: bytes in, a reply out. Called from many threads on a desk bench.
public interface RequestHandler {

  /// How the frames look that it takes.
  FrameForm frames();

  /// @param connection counted from 1
  /// @param frame a whole frame, length prefix included
  HostReply take(int connection, byte[] frame);

  /// Told of bytes that no frame can be made of; the connection is closed then.
  void garbage(int connection, int bytes, String why);

  /// Told when [#take] failed: the rig's own trouble. The connection is closed then.
  void failed(int connection, RuntimeException cause);

  /// Told of another trouble of the rig's own, which connections alone can make.
  void trouble(String what);
}
