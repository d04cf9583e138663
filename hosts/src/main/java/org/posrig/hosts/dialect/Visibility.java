package org.posrig.hosts.dialect;

/// How a field may be shown (the log policy): nothing that a card could be copied from, no key, no
/// PIN.
public enum Visibility {
  CLEAR,
  PAN,
  TRACK,
  /// Track 1: `^` between its parts.
  TRACK1,
  EXPIRY,
  HIDDEN,
  KEYS,
  TAGS,
  /// A key serial number.
  KSN,
  BATCH
}
