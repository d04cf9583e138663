package org.posrig.hosts.front;

import java.time.Duration;
import org.posrig.hosts.dialect.Frame;

/// What a front does with a request.
public sealed interface Reply {

  /// @param late how long the answer is held back; other messages pass it meanwhile
  record Answer(Frame frame, Duration late) implements Reply {}

  record Silence() implements Reply {}

  /// The host went down before the answer left: every connection is reset.
  record ResetAll() implements Reply {}
}
