package org.posrig.hosts.rule;

import java.time.Instant;
import org.posrig.meaning.TransactionKind;

/// What a host knows of a request when it asks whether a rule refuses it.
///
/// @param trace of the request, for the evidence
/// @param cents what is asked for
/// @param account the card's number; empty when no card is in view
/// @param terminal its number
/// @param merchant its number
/// @param device what the terminal says of itself at sign-in; empty when it says nothing
/// @param at the host's time
public record Facts(
    TransactionKind kind,
    String trace,
    long cents,
    String account,
    String terminal,
    String merchant,
    String device,
    Instant at) {

  /// No account: it is a card's number.
  @Override
  public String toString() {
    return kind + " " + trace + " of " + terminal + " at " + at;
  }
}
