package org.posrig.check;

import org.posrig.history.Event;
import org.posrig.history.History;

/// How a history ends, which says whether what is missing at its end is missing for good.
///
/// @param complete whether the closing was carried to its end
/// @param how what to say when it was not
record Completeness(boolean complete, String how) {

  static Completeness of(History history) {
    return history
        .last(Event.ClosingEnded.class)
        .map(Completeness::closing)
        .orElse(new Completeness(false, "the history ends before the closing"));
  }

  private static Completeness closing(Event.ClosingEnded closing) {
    return new Completeness(
        closing.complete(), "the closing was not carried to its end: " + closing.how());
  }

  /// Fails when nothing more could come, else stays open.
  void missing(VerdictBuilder notes, String what, org.posrig.history.Observation... evidence) {
    if (complete) notes.wrong(what, evidence);
    else notes.open(what + ", but " + how);
  }
}
