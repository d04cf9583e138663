package org.posrig.hosts.acquirer;

import java.util.function.Function;
import org.posrig.hosts.dialect.MessageFrame;
import org.posrig.meaning.TransactionKind;

/// A request that a dialect has opened.
///
/// @param work decides, does it, and makes the answer
public record Pending(
    TransactionKind kind, String trace, Function<TriggeredFaults, MessageFrame> work)
    implements PendingRequest {
  @Override
  public MessageFrame answer(TriggeredFaults mischief) {
    return work.apply(mischief);
  }
}
