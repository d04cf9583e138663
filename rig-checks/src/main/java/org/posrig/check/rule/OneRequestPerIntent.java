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
      boolean asks = request.money() || request.kind() == TransactionKind.BALANCE;
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

  /// An advice may be sent again until it is answered.
  private static void judge(Request request, List<Observation> since, VerdictBuilder verdict) {
    if (request.kind() == TransactionKind.COMPLETION_ADVICE) return;
    verdict.looked();
    if (since.stream().noneMatch(one -> isIntent(one, request)))
      verdict.wrong("request.unasked", request.says(), request.seen());
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
