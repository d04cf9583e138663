package org.posrig.hosts.iso87;

import java.util.Optional;
import org.posrig.hosts.acquirer.Desk;
import org.posrig.hosts.acquirer.Pending;
import org.posrig.hosts.acquirer.PendingRequest;
import org.posrig.hosts.acquirer.serving.Decider;
import org.posrig.hosts.crypto.Dukpt;
import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.dialect.MessageFrame;

/// Serves requests of this dialect: whose key, what becomes of it, the sealed answer.
final class Iso87Desk implements Desk {
  private final Iso87State state;
  private final Decider<Iso87Request> decider;
  private final Iso87Answers answers;
  private final Iso87Seal seal;

  Iso87Desk(Iso87State state) {
    this.state = state;
    this.decider = new Decider<>(state, new Iso87Service(state));
    this.answers = new Iso87Answers(state);
    this.seal = new Iso87Seal(state.dialect);
  }

  @Override
  public PendingRequest open(MessageFrame frame, Message message) {
    Optional<Dukpt.Keys> keys = state.keys.of(message);
    boolean sealed =
        keys.filter(own -> seal.isRight(frame.body(), message, own.macRequest())).isPresent();
    return pending(
        frame,
        new Iso87Request(
            message,
            state.dialect.transaction(first(message)),
            state.dialect.places(),
            keys,
            sealed,
            state.book(message.field(41).strip())));
  }

  /// The type without the mark of a repeat.
  private static Message first(Message message) {
    return message.as(message.mti().substring(0, 3) + "0");
  }

  @Override
  public MessageFrame formatError(MessageFrame frame, Message readSoFar) {
    return answers.toPart(frame, readSoFar);
  }

  private PendingRequest pending(MessageFrame frame, Iso87Request request) {
    return new Pending(
        request.kind(),
        request.stan(),
        mischief -> answers.to(frame, request, decider.decide(request, mischief), mischief));
  }
}
