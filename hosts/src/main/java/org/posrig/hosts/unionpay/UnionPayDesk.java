package org.posrig.hosts.unionpay;

import java.util.Optional;
import org.posrig.hosts.acquirer.Desk;
import org.posrig.hosts.acquirer.Pending;
import org.posrig.hosts.acquirer.PendingRequest;
import org.posrig.hosts.acquirer.serving.Decider;
import org.posrig.hosts.crypto.WorkingKeys;
import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.dialect.MessageFrame;

/// Serves UnionPay-style requests: who signed, what becomes of it, the signed answer.
final class UnionPayDesk implements Desk {
  private final UnionPayState state;
  private final Decider<Request> decider;
  private final Answers answers;

  UnionPayDesk(UnionPayState state) {
    this.state = state;
    this.decider = new Decider<>(state, new UnionPayService(state));
    this.answers = new Answers(state);
  }

  @Override
  public PendingRequest open(MessageFrame frame, Message message) {
    state.serve(message.field(41));
    return pending(
        frame, new Request(message, state.dialect.transaction(message), signer(frame, message)));
  }

  private Optional<WorkingKeys> signer(MessageFrame frame, Message message) {
    return message.has(Signature.FIELD)
        ? state.keys().signer(Signature.mab(frame.body()), message.field(Signature.FIELD))
        : Optional.empty();
  }

  @Override
  public MessageFrame formatError(MessageFrame frame, Message readSoFar) {
    return answers.toPart(frame, readSoFar);
  }

  private PendingRequest pending(MessageFrame frame, Request request) {
    return new Pending(
        request.kind(),
        request.stan(),
        mischief -> answers.to(frame, request, decider.decide(request, mischief), mischief));
  }
}
