package org.posrig.hosts.unionpay;

/// Counters that never go back, not even when the host forgets: what they number must stay apart.
final class Numbers {
  private int answers;
  private int approvals;
  private int bookings;

  /// F37: the host's time and a number.
  String reference(String time) {
    return time + "%06d".formatted(++answers % 1_000_000);
  }

  /// F38
  String authorisation() {
    return "A%05d".formatted(++approvals % 100_000);
  }

  String booking() {
    return "B" + ++bookings;
  }
}
