package org.posrig.hosts.dialect;

/// How a field may be shown (the log policy): nothing that a card could be copied from, no key, no
/// PIN.
public enum Visibility {
  CLEAR,
  PAN,
  TRACK,
  EXPIRY,
  HIDDEN,
  KEYS,
  TAGS,
  BATCH
}
