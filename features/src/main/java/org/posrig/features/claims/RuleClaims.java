package org.posrig.features.claims;

import java.util.Optional;
import org.posrig.history.Event.HostDecided;
import org.posrig.history.Event.RuleDecided;
import org.posrig.history.EventText;
import org.posrig.history.History;
import org.posrig.rule.RefusalReason;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// What the host's rules have decided.
public final class RuleClaims {
  private final ClaimEvidence evidence;

  RuleClaims(ClaimEvidence evidence) {
    this.evidence = evidence;
  }

  /// The host's last decision was a rule's, for this reason.
  public void refused(RefusalReason reason) {
    evidence.shows(
        history -> last(history).filter(one -> one.reason() == reason).isPresent(),
        history -> Sentence.of("claim.rule", Value.word(reason), said(history)));
  }

  private static Optional<RuleDecided> last(History history) {
    String trace = history.last(HostDecided.class).map(HostDecided::trace).orElse("");
    return history.last(RuleDecided.class).filter(one -> one.trace().equals(trace));
  }

  private static Value said(History history) {
    return history
        .last(HostDecided.class)
        .map(one -> Value.part(EventText.of(one)))
        .orElseGet(() -> Value.part("claim.rule.unasked"));
  }
}
