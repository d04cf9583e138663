package org.posrig.check;

import java.util.List;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;

/// The terminal asks for money only when somebody has asked it to.
final class OneRequestPerIntent implements Check {

  @Override
  public String name() {
    return "one-request-per-intent";
  }

  @Override
  public String rule() {
    return "each sale or void follows a card or a PIN of its own, or an ENTER when no card was read; a request that failed is not sent again"
        + " by itself (terminal-behaviour.md 4.1 R3, 4.2)";
  }

  @Override
  public Verdict judge(History history) {
    VerdictBuilder notes = new VerdictBuilder();
    if (!handsAreSeen(history)) return new Verdict.Idle("nobody was seen at keys or card slot");
    Conversation talk = Conversation.of(history);
    int from = 0;
    for (Request asked : talk.asked()) {
      if (asked.money()) judge(asked, history.seen().subList(from, asked.at()), notes);
      if (asked.mti().equals("0200")) from = asked.at() + 1;
    }
    return notes.verdict("request", "that somebody asked for", "no request for money");
  }

  /// On a bench where a person works the terminal, only some hands are seen.
  private static boolean handsAreSeen(History history) {
    return history.any(Event.KeyPressed.class, _ -> true)
        && history.any(Event.CardPresented.class, _ -> true);
  }

  private static void judge(Request asked, List<Observation> since, VerdictBuilder notes) {
    notes.looked();
    if (since.stream().noneMatch(one -> isIntent(one, asked)))
      notes.wrong(asked.says() + " was sent, though nobody had asked for it", asked.seen());
  }

  /// A key is enough only where no card was read.
  private static boolean isIntent(Observation seen, Request asked) {
    return switch (seen.event()) {
      case Event.CardPresented _, Event.PinTyped _, Event.PinAbandoned _ -> true;
      case Event.KeyPressed key -> key.key().equals("ENTER") && !asked.isRead();
      case Event _ -> false;
    };
  }
}
