package org.posrig.second.flow;

import org.posrig.second.store.Kind;

/// Money to be moved, as operator and card have said it.
///
/// @param invoice six digits, under which its receipt goes
/// @param cents never negative
record Payment(Kind kind, Card card, Account account, String invoice, long cents) {

  /// F3.
  String function() {
    return account.function(kind.digits());
  }
}
