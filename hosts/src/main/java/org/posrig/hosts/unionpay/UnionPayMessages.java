package org.posrig.hosts.unionpay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.hosts.dialect.Mistake;
import org.posrig.hosts.dialect.TransactionTable;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Value;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;
import org.posrig.verdict.VerdictBuilder;

/// The form of requests that only this protocol knows, judged by their fields. What every protocol
/// requires (a MAC, an amount, one terminal and batch) is judged by others.
final class UnionPayMessages implements Check {
  private final TransactionTable table;

  UnionPayMessages(Dialect dialect) {
    this.table = dialect.transactions();
  }

  @Override
  public String name() {
    return "unionpay-messages";
  }

  @Override
  public Verdict judge(History history) {
    VerdictBuilder notes = new VerdictBuilder();
    List<Sent> before = new ArrayList<>();
    for (Observation seen : history.seen())
      if (seen.event() instanceof Event.Message message && message.isSentToHost()) {
        Sent request = new Sent(seen, message);
        judge(request, before, notes);
        before.add(request);
      }
    return notes.verdict("pass.unionpay-messages", "idle.unionpay-messages");
  }

  /// The first that is wrong with a request: the rest may follow from it.
  private void judge(Sent request, List<Sent> before, VerdictBuilder notes) {
    Optional<Mistake> wrong =
        MessageRule.firstBroken(request)
            .or(() -> typeDiffers(request))
            .or(() -> original(request, before).flatMap(one -> one.notKeptBy(request)));
    if (wrong.isEmpty() && isInNoTable(request)) {
      notes.open(
          "unionpay.unknown-type",
          Value.text(request.type()),
          Value.text(request.field(3)),
          Value.text(request.field(60)));
      return;
    }
    notes.looked();
    wrong.ifPresent(mistake -> mistake.addTo(notes, request.says(), request.seen()));
  }

  /// Only of a request that the host's own table does not know: an acquirer may have other types.
  private Optional<Mistake> typeDiffers(Sent request) {
    if (request.kind() != TransactionKind.UNKNOWN) return Optional.empty();
    List<String> types = table.types(request.message()).distinct().sorted().toList();
    String type = request.message().part(60, 0, 2);
    return types.isEmpty() || types.contains(type)
        ? Optional.empty()
        : Optional.of(Mistake.of("unionpay.kind", String.join("/", types), type));
  }

  private boolean isInNoTable(Sent request) {
    return request.kind() == TransactionKind.UNKNOWN && !table.has(request.message());
  }

  /// The last request for money before a reversal that has its trace number.
  private static Optional<Sent> original(Sent reversal, List<Sent> before) {
    if (!reversal.isReversal()) return Optional.empty();
    return before.reversed().stream()
        .filter(one -> one.movesMoney() && one.field(11).equals(reversal.field(11)))
        .findFirst();
  }
}
