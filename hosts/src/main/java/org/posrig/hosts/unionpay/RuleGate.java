package org.posrig.hosts.unionpay;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.posrig.history.Event.RuleDecided;
import org.posrig.history.FiguresText;
import org.posrig.hosts.rule.Facts;
import org.posrig.hosts.rule.Ruling;
import org.posrig.text.Catalogue;
import org.posrig.text.Language;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// The one place where this host asks its rules, and says in its own codes what they decide.
final class RuleGate {
  private final HostState state;
  private final CardChecks cards;

  RuleGate(HostState state) {
    this.state = state;
    this.cards = new CardChecks(state);
  }

  Optional<Refusal> refuses(Request request) {
    return state.rules.decide(facts(request)).map(ruling -> refusal(request, ruling));
  }

  private Facts facts(Request request) {
    return new Facts(
        request.kind(),
        request.stan(),
        request.cents(),
        cards.pan(request),
        request.field(41),
        request.field(42),
        device(request.field(62)),
        state.calendar.now());
  }

  /// What F62 of a sign-in says of the device, in characters.
  private static String device(String hex) {
    return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
  }

  private Refusal refusal(Request request, Ruling ruling) {
    state.journal.saw(
        new RuleDecided(
            ruling.rule(), request.stan(), request.kind(), ruling.reason(), ruling.figures()));
    return new Refusal(state.dialect.refusal(ruling.reason()), why(ruling));
  }

  private static String why(Ruling ruling) {
    return Catalogue.of(Language.ENGLISH)
        .say(
            Sentence.of(
                "rule.why",
                Value.word(ruling.reason()),
                Value.text(ruling.rule()),
                new Value.Part(FiguresText.of(ruling.figures()))));
  }
}
