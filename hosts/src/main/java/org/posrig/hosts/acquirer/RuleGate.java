package org.posrig.hosts.acquirer;

import java.util.Optional;
import org.posrig.history.Event.RuleDecided;
import org.posrig.history.FiguresText;
import org.posrig.hosts.rule.Facts;
import org.posrig.hosts.rule.Ruling;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// The one place where a host asks its rules, and says in its dialect's codes what they decide.
public final class RuleGate {
  private final HostState state;

  public RuleGate(HostState state) {
    this.state = state;
  }

  public Optional<Refusal> refuses(Facts request) {
    return state.rules.decide(request).map(ruling -> refusal(request, ruling));
  }

  private Refusal refusal(Facts request, Ruling ruling) {
    state.journal.saw(
        new RuleDecided(
            ruling.rule(), request.trace(), request.kind(), ruling.reason(), ruling.figures()));
    return new Refusal(state.dialect.refusal(ruling.reason()), why(ruling));
  }

  private static Sentence why(Ruling ruling) {
    return Sentence.of(
        "rule.why",
        Value.word(ruling.reason()),
        Value.text(ruling.rule()),
        Value.part(FiguresText.of(ruling.figures())));
  }
}
