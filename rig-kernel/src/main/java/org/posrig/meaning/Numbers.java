package org.posrig.meaning;

/// The numbers of a transaction; each empty when the message does not have it.
///
/// @param trace by which request and answer find each other (STAN)
/// @param batch of the terminal
/// @param voucher under which its slip goes: an invoice number where the dialect has one, else the
///     trace number
/// @param reference the host's (RRN)
/// @param authorisation the issuer's
public record Numbers(
    String trace, String batch, String voucher, String reference, String authorisation) {
  public static final Numbers NONE = new Numbers("", "", "", "", "");

  public static Numbers of(String trace, String batch) {
    return new Numbers(trace, batch, trace, "", "");
  }

  public boolean isNone() {
    return equals(NONE);
  }

  /// Two batches that are not known to differ.
  public boolean sameBatch(String other) {
    return batch.isEmpty() || other.isEmpty() || batch.equals(other);
  }
}
