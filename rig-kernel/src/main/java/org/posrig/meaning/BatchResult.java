package org.posrig.meaning;

/// Whether host and terminal agree about a batch.
public enum BatchResult {
  UNSAID,
  BALANCED,
  NOT_BALANCED
}
