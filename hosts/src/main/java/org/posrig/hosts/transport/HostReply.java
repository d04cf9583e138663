package org.posrig.hosts.transport;

import java.time.Duration;
import org.posrig.hosts.dialect.MessageFrame;

/// What a front does with a request.
public sealed interface HostReply {

  /// @param late how long the answer is held back; other messages pass it meanwhile
  record Answer(MessageFrame frame, Duration late) implements HostReply {}

  record Silence() implements HostReply {}

  /// The host went down before the answer left: every connection is reset.
  record ResetAll() implements HostReply {}
}
