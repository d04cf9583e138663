package org.posrig.hosts.rule;

import org.posrig.card.CardKind;
import org.posrig.rule.Scope;

/// Whose a card is, by the BIN table or, without one, by the drawer.
///
/// @param issuer empty when nobody knows the card
record Profile(String issuer, CardKind kind, String route) {
  static final Profile UNKNOWN = new Profile("", CardKind.DEBIT, "");

  boolean isIn(Scope scope) {
    return scope.isOf(issuer, kind, route);
  }
}
