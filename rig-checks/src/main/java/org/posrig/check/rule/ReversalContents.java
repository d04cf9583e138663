package org.posrig.check.rule;

import java.util.List;
import java.util.Optional;
import org.posrig.check.view.Conversation;
import org.posrig.check.view.Request;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.meaning.Authenticity;
import org.posrig.meaning.Meaning;
import org.posrig.meaning.ReversalReason;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.text.Value;
import org.posrig.verdict.VerdictBuilder;

/// What a reversal must say (host-protocol.md 1.11, 1.12): its original's values, and why. A
/// dialect may have no reasons.
final class ReversalContents {
  private ReversalContents() {}

  static void compare(Request original, Request reversal, History history, VerdictBuilder verdict) {
    Meaning first = original.meaning();
    Meaning again = reversal.meaning();
    Comparison kept = new Comparison(original, reversal, verdict);
    kept.same("value.function", Value.text(first.function()), Value.text(again.function()));
    kept.same("value.amount", amount(first), amount(again));
    kept.same("value.entry", Value.word(first.card().entry()), Value.word(again.card().entry()));
    kept.same("value.terminal", Value.text(first.terminal()), Value.text(again.terminal()));
    kept.same("value.merchant", Value.text(first.merchant()), Value.text(again.merchant()));
    kept.same("value.batch", Value.text(first.batch()), Value.text(again.batch()));
    reason(original, reversal, history, verdict);
  }

  private static Value amount(Meaning meaning) {
    return meaning.hasAmount() ? Value.money(meaning.cents()) : Value.text("–");
  }

  private record Comparison(Request original, Request reversal, VerdictBuilder verdict) {
    void same(String what, Value expected, Value got) {
      if (!expected.equals(got))
        verdict.wrong(
            "reversal.differs",
            Value.part("reversal.value", original.says(), new Value.Word(what)),
            expected,
            got,
            original.seen(),
            reversal.seen());
    }
  }

  private static void reason(
      Request original, Request reversal, History history, VerdictBuilder verdict) {
    ReversalReason reason = reversal.meaning().reason();
    if (reason == ReversalReason.UNKNOWN)
      verdict.wrong(
          "reversal.reason-unknown",
          original.says(),
          Value.text(""),
          Value.text(reversal.meaning().code()),
          reversal.seen());
    if (reason == ReversalReason.WRONG_MAC && !wrongMacCame(history, original.at(), reversal.at()))
      verdict.wrong("reversal.blames-mac", original.says(), reversal.seen());
  }

  /// The first reversal gives the reason that was shown; after a power cut or a refused reversal it
  /// may be another (R8).
  static void firstReason(
      Request original, Request reversal, History history, VerdictBuilder verdict) {
    List<Observation> between = history.seen().subList(original.at(), reversal.at());
    if (reversal.meaning().reason() == ReversalReason.UNSAID
        || between.stream().anyMatch(Conversation::isPowerCut)) return;
    for (Observation one : between)
      if (one.event() instanceof Event.ScreenShowed screen)
        because(screen.meaning())
            .filter(reason -> reason != reversal.meaning().reason())
            .ifPresent(
                reason ->
                    verdict.wrong(
                        "reversal.reason-differs",
                        original.says(),
                        Value.word(reason),
                        Value.word(reversal.meaning().reason()),
                        one,
                        reversal.seen()));
  }

  /// What the display said of a request, and the reason that goes with it (R3).
  private static Optional<ReversalReason> because(ScreenMeaning screen) {
    if (screen == ScreenMeaning.NO_ANSWER) return Optional.of(ReversalReason.NO_ANSWER);
    if (screen == ScreenMeaning.MAC_WRONG) return Optional.of(ReversalReason.WRONG_MAC);
    return screen == ScreenMeaning.ANSWER_GARBLED
        ? Optional.of(ReversalReason.ERROR)
        : Optional.empty();
  }

  /// Also in an answer that is not known as this request's: the byte that broke the MAC may be any.
  private static boolean wrongMacCame(History history, int from, int to) {
    return history.seen().subList(from, to).stream()
        .map(Observation::event)
        .anyMatch(
            event ->
                event instanceof Event.Garbage
                    || (event instanceof Event.Message message
                        && message.isDeliveredToTerminal()
                        && message.meaning().authenticity() != Authenticity.VALID));
  }
}
