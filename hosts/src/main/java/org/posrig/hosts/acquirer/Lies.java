package org.posrig.hosts.acquirer;

import java.util.Optional;
import org.posrig.fault.HostFault;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.hosts.dialect.Message;

/// What faults change in an answer before it is signed. A fault that finds nothing to change does
/// not fire.
public final class Lies {
  private static final int FUNCTION = 3;
  private static final int DECISION = 39;
  private static final int MERCHANT = 42;
  private final Dialect dialect;
  private final TriggeredFaults mischief;

  public Lies(Dialect dialect, TriggeredFaults mischief) {
    this.dialect = dialect;
    this.mischief = mischief;
  }

  public Message of(Message truth) {
    Message told = truth;
    for (Optional<HostFault.SetField> lie = next(); lie.isPresent(); lie = next())
      told = set(told, lie.get());
    return withoutDecision(misquoted(told));
  }

  private Optional<HostFault.SetField> next() {
    return mischief.use(HostFault.SetField.class);
  }

  private static Message set(Message told, HostFault.SetField lie) {
    if (lie.field() == 0) return told.as(lie.value());
    return lie.value().isEmpty() ? told.without(lie.field()) : told.with(lie.field(), lie.value());
  }

  private Message misquoted(Message told) {
    if (!told.has(MERCHANT)) return told;
    return mischief
        .use(HostFault.Misquote.class)
        .map(lie -> misquoted(told, lie.what()))
        .orElse(told);
  }

  private Message misquoted(Message told, HostFault.Quoted what) {
    return switch (what) {
      case FUNCTION ->
          dialect
              .otherProcessing(told.field(FUNCTION))
              .map(other -> told.with(FUNCTION, other))
              .orElse(told);
      case MERCHANT -> told.with(MERCHANT, other(told.field(MERCHANT)));
    };
  }

  private static String other(String merchant) {
    String start = merchant.substring(0, merchant.length() - 1);
    return start + (merchant.endsWith("9") ? "8" : "9");
  }

  private Message withoutDecision(Message told) {
    if (!told.has(DECISION)) return told;
    return mischief.use(HostFault.OmitDecision.class).isPresent() ? told.without(DECISION) : told;
  }
}
