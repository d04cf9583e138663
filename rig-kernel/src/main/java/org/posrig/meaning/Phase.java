package org.posrig.meaning;

/// Which side speaks, and whether for the first time.
public enum Phase {
  REQUEST,
  /// The dialect marks it as sent before.
  REPEAT,
  ANSWER
}
