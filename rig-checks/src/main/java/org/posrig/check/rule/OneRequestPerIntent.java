package org.posrig.check.rule;

import java.util.List;
import org.posrig.check.view.Conversation;
import org.posrig.check.view.Request;
import org.posrig.device.Key;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;
import org.posrig.verdict.VerdictBuilder;

/// The terminal asks for money only when somebody has asked it to.
public final class OneRequestPerIntent implements Check {
  @Override
  public String name() {
    return "one-request-per-intent";
  }

  @Override
  public Verdict judge(History history) {
    VerdictBuilder verdict = new VerdictBuilder();
    if (!handsAreSeen(history)) return new Verdict.Idle(Sentence.of("idle.no-hands"));
    Conversation conversation = Conversation.of(history);
    conversation.openUnknown(verdict);
    int from = 0;
    for (Request request : conversation.requests()) {
      if (request.isAdvice()) advice(request, conversation, verdict);
      boolean asks =
          (request.money() && !request.isAdvice()) || request.kind() == TransactionKind.BALANCE;
      if (request.money()) judge(request, history.seen().subList(from, request.at()), verdict);
      if (asks) from = request.at() + 1;
    }
    return verdict.verdict("pass.intents", "idle.intents");
  }

  /// On a bench where a person works the terminal, only some hands are seen.
  private static boolean handsAreSeen(History history) {
    return history.any(Event.KeyPressed.class, _ -> true)
        && history.any(Event.CardPresented.class, _ -> true);
  }

  private static void judge(Request request, List<Observation> since, VerdictBuilder verdict) {
    if (request.isAdvice()) return;
    verdict.looked();
    if (since.stream().noneMatch(one -> isIntent(one, request)))
      verdict.wrong("request.unasked", request.says(), request.seen());
  }

  /// An advice may be sent again as it was until it is answered, and under no other number.
  private static void advice(Request advice, Conversation conversation, VerdictBuilder verdict) {
    verdict.looked();
    conversation.money().stream()
        .filter(one -> one.at() < advice.at() && one.kind() == advice.kind())
        .filter(one -> !one.sameAs(advice) && !one.refusedBelievably())
        .filter(one -> one.meaning().original().equals(advice.meaning().original()))
        .filter(one -> !isVoided(one, advice.at(), conversation))
        .findFirst()
        .ifPresent(
            one ->
                verdict.wrong(
                    "request.advice-again",
                    advice.says(),
                    Value.text(""),
                    one.says(),
                    one.seen(),
                    advice.seen()));
  }

  private static boolean isVoided(Request advice, int before, Conversation conversation) {
    return conversation.of(TransactionKind.COMPLETION_VOID).stream()
        .filter(one -> one.at() < before && one.approval().isPresent())
        .anyMatch(one -> one.meaning().original().trace().equals(advice.trace()));
  }

  /// A key is enough only where no card was read. What is about an earlier transaction may repeat
  /// how that one's card was.
  private static boolean isIntent(Observation seen, Request request) {
    return switch (seen.event()) {
      case Event.CardPresented _, Event.PinTyped _, Event.PinAbandoned _ -> true;
      case Event.KeyPressed(Key key) ->
          key == Key.ENTER && (follows(request) || !request.meaning().card().entry().isRead());
      case Event _ -> false;
    };
  }

  private static boolean follows(Request request) {
    return !request.meaning().original().isNone();
  }
}
