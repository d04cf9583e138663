package org.posrig.people;

/// An earlier transaction as its slip names it: what a cashier reads when the terminal asks.
///
/// @param voucher number of the slip; empty when it has none
/// @param reference the host's number; empty when the slip has none
/// @param authorisation the issuer's code; empty when the slip has none
/// @param date `MMDD`
public record Original(String voucher, String reference, String authorisation, String date) {
  /// The same under another date.
  public Original on(String otherDate) {
    return new Original(voucher, reference, authorisation, otherDate);
  }
}
