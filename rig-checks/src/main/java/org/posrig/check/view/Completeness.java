package org.posrig.check.view;

import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.verdict.Finding;
import org.posrig.verdict.VerdictBuilder;

/// How a history ends, which says whether what is missing at its end is missing for good.
///
/// @param complete whether the closing was carried to its end
/// @param how what to say when it was not
public record Completeness(boolean complete, Sentence how) {

  public static Completeness of(History history) {
    return history
        .last(Event.ClosingEnded.class)
        .map(Completeness::closing)
        .orElse(new Completeness(false, Sentence.of("judgement.ends-before-closing")));
  }

  private static Completeness closing(Event.ClosingEnded closing) {
    return new Completeness(
        closing.complete(), Sentence.of("judgement.closing-broken-off", Value.part(closing.how())));
  }

  /// Fails when nothing more could come, else stays open.
  public void missing(VerdictBuilder verdict, Finding finding) {
    if (complete) verdict.add(finding);
    else verdict.open("open.but", new Value.Part(finding.says()), new Value.Part(how));
  }
}
