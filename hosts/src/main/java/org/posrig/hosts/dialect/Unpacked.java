package org.posrig.hosts.dialect;

import org.posrig.text.Sentence;

/// What became of bytes that should be a message.
public sealed interface Unpacked {

  record Whole(Message message) implements Unpacked {}

  /// Not well formed, but the type and the fields before the trouble could be read.
  record Part(Message readSoFar, Sentence why) implements Unpacked {}

  record Nothing(Sentence why) implements Unpacked {}
}
