package org.posrig.hosts.unionpay;

import java.util.Locale;

/// Counters that never go back, not even when the host forgets: what they number must stay apart.
final class Numbers {
  private int answers;
  private int approvals;
  private int bookings;

  /// F37: the host's time and a number.
  String reference(String time) {
    return time + String.format(Locale.ROOT, "%06d", ++answers % 1_000_000);
  }

  /// F38
  String authorisation() {
    return String.format(Locale.ROOT, "A%05d", ++approvals % 100_000);
  }

  /// F38 of a pre-authorisation: a cashier types it, so that it has digits only.
  String preAuthorisation() {
    return String.format(Locale.ROOT, "%06d", ++approvals % 1_000_000);
  }

  String booking() {
    return "B" + ++bookings;
  }
}
