package org.posrig.hosts.acquirer;

import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.dialect.MessageFrame;

/// Where a dialect's own package serves requests. Called under the host's lock.
public interface Desk {

  /// A well-formed request has come; nothing is decided yet.
  PendingRequest open(MessageFrame frame, Message request);

  /// The answer to a request of which only a part can be read.
  MessageFrame formatError(MessageFrame frame, Message readSoFar);
}
