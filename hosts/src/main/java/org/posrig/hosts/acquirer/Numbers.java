package org.posrig.hosts.acquirer;

import java.util.Locale;
import org.posrig.text.Formats;

/// Counters that never go back, not even when the host forgets: what they number must stay apart.
public final class Numbers {
  private int answers;
  private int approvals;
  private int bookings;

  /// F37: the host's time and a number.
  public String reference(String time) {
    return time + Formats.padded(++answers % 1_000_000, 6);
  }

  /// F38
  public String authorisation() {
    return "A" + Formats.padded(++approvals % 100_000, 5);
  }

  /// F38 of a pre-authorisation: a cashier types it, so that it has digits only.
  public String preAuthorisation() {
    return String.format(Locale.ROOT, "%06d", ++approvals % 1_000_000);
  }

  public String booking() {
    return "B" + ++bookings;
  }
}
