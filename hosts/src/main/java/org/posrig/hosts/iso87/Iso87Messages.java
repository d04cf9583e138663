package org.posrig.hosts.iso87;

import java.util.Optional;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.hosts.dialect.Mistake;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Value;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;
import org.posrig.verdict.VerdictBuilder;

/// The form of requests that only this dialect knows. What every protocol requires (a MAC, an
/// amount, one terminal) is judged by others.
final class Iso87Messages implements Check {

  @Override
  public String name() {
    return "iso87-messages";
  }

  @Override
  public Verdict judge(History history) {
    VerdictBuilder notes = new VerdictBuilder();
    RequestsSoFar before = new RequestsSoFar();
    for (Observation seen : history.seen())
      if (seen.event() instanceof Event.Message message) {
        if (message.isSentToHost()) judge(new Asked(seen, message), before, notes);
        else if (message.isDeliveredToTerminal()) before.answered(message.meaning());
      }
    return notes.verdict("pass.iso87-messages", "idle.iso87-messages");
  }

  private static void judge(Asked request, RequestsSoFar before, VerdictBuilder notes) {
    Optional<Mistake> wrong = RequestRule.firstBroken(request).or(() -> before.wrong(request));
    before.add(request);
    if (wrong.isEmpty() && request.kind() == TransactionKind.UNKNOWN) {
      notes.open(
          "iso87.unknown-type",
          Value.text(request.message().mti()),
          Value.text(request.field(3)),
          Value.text(request.field(25)));
      return;
    }
    notes.looked();
    wrong.ifPresent(mistake -> mistake.addTo(notes, request.says(), request.seen()));
  }
}
