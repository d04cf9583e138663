package org.posrig.reference.memory;

import org.posrig.reference.iso.WorkingKeys;

/// Who works at the terminal and with which keys.
///
/// @param operator two digits; empty before the first sign-in
/// @param clockOffsetSeconds the host's clock minus the terminal's own
/// @param signInWanted the host asked for a new sign-in in a header
public record Session(
    String operator,
    boolean signedIn,
    WorkingKeys keys,
    String batch,
    long clockOffsetSeconds,
    boolean signInWanted) {

  static final Session FACTORY = new Session("", false, WorkingKeys.NONE, "000001", 0, false);

  public Session signedOff() {
    return new Session(operator, false, keys, batch, clockOffsetSeconds, false);
  }

  public Session withoutKeys() {
    return new Session(operator, false, WorkingKeys.NONE, batch, clockOffsetSeconds, false);
  }

  public Session withOperator(String number) {
    return new Session(number, signedIn, keys, batch, clockOffsetSeconds, signInWanted);
  }

  public Session withBatch(String number) {
    return new Session(operator, signedIn, keys, number, clockOffsetSeconds, signInWanted);
  }

  public Session withSignInWanted() {
    return new Session(operator, signedIn, keys, batch, clockOffsetSeconds, true);
  }

  public Session signedIn(WorkingKeys fresh, String newBatch, long offsetSeconds) {
    return new Session(operator, true, fresh, newBatch, offsetSeconds, false);
  }
}
