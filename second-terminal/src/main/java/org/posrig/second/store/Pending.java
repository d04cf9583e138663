package org.posrig.second.store;

import java.util.ArrayList;
import java.util.List;
import org.posrig.second.iso.Message;

/// What the host must have before anything else goes out. Each message is whole but for its MAC.
///
/// @param reversals one or none: stored before its request goes out, gone when the end of that is
///     certain
/// @param advices of what was charged already: stored with the charge, gone when the host has
///     answered
public record Pending(List<Message> reversals, List<Message> advices) {
  static final Pending NONE = new Pending(List.of(), List.of());

  public Pending {
    reversals = List.copyOf(reversals);
    advices = List.copyOf(advices);
  }

  public boolean isNone() {
    return reversals.isEmpty() && advices.isEmpty();
  }

  public Pending withReversal(Message reversal) {
    return new Pending(List.of(reversal), advices);
  }

  public Pending withoutReversal() {
    return new Pending(List.of(), advices);
  }

  public Pending withAdvice(Message advice) {
    List<Message> more = new ArrayList<>(advices);
    more.add(advice);
    return new Pending(reversals, more);
  }

  public Pending withoutAdvice(Message advice) {
    return new Pending(reversals, advices.stream().filter(one -> !one.equals(advice)).toList());
  }
}
