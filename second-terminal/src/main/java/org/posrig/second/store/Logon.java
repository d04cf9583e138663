package org.posrig.second.store;

/// What the last logon has brought.
///
/// @param day on which it was, `yyyyMMdd`; empty before the first
/// @param clockOffset seconds by which the host's clock is ahead
public record Logon(String day, long clockOffset) {
  static final Logon NEVER = new Logon("", 0);
}
