package org.posrig.hosts.rule;

import java.time.Instant;
import java.util.List;

/// The host's books, as far as rules count in them. What the books lose when a host forgets, the
/// rules have not seen.
@FunctionalInterface
public interface Books {

  /// Approved purchases with a card that stand: neither reversed nor voided, at all terminals.
  List<Purchase> purchases(String account);

  /// @param at when it was booked, by the host's clock
  record Purchase(Instant at, long cents, String terminal, String merchant) {}
}
