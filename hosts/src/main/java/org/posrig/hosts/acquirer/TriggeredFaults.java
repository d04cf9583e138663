package org.posrig.hosts.acquirer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.posrig.fault.FiredAt;
import org.posrig.fault.HostFault;
import org.posrig.fault.Injection;
import org.posrig.history.Event;

/// The faults that one message has called up. Each reports that it fired when it is used, not
/// before: what could not work on this message has not fired.
public final class TriggeredFaults {
  private final List<HostFault> all;
  private final List<Injection<HostFault>> due;
  private final FiredAt where;
  private final Journal journal;

  public TriggeredFaults(List<Injection<HostFault>> due, FiredAt where, Journal journal) {
    this.all = due.stream().map(Injection::fault).toList();
    this.due = new ArrayList<>(due);
    this.where = where;
    this.journal = journal;
  }

  /// The first fault of the kind, which fires by this.
  public <F extends HostFault> Optional<F> use(Class<F> kind) {
    Optional<Injection<HostFault>> found =
        due.stream().filter(one -> kind.isInstance(one.fault())).findFirst();
    found.ifPresent(this::fire);
    return found.map(one -> kind.cast(one.fault()));
  }

  private void fire(Injection<HostFault> injection) {
    due.remove(injection);
    journal.saw(new Event.FaultFired(injection.id(), where, true));
  }

  /// Those that found nothing to do: their moment is over.
  List<Injection<HostFault>> unused() {
    return List.copyOf(due);
  }

  /// The amount that a fault puts into the answer; nothing fires.
  public long amount(long otherwise) {
    return all.stream().flatMapToLong(TriggeredFaults::amount).findFirst().orElse(otherwise);
  }

  private static LongStream amount(HostFault fault) {
    return switch (fault) {
      case HostFault.ApproveOther(long cents) -> LongStream.of(cents);
      case HostFault.SetField(int field, String value) when field == 4 && !value.isEmpty() ->
          LongStream.of(Long.parseLong(value));
      case HostFault.SetField _,
          HostFault.Answer _,
          HostFault.Misquote _,
          HostFault.OmitDecision _,
          HostFault.Silence _,
          HostFault.AnswerLate _,
          HostFault.Restart _,
          HostFault.AskForSignIn _,
          HostFault.WrongMac _,
          HostFault.BadKeys _,
          HostFault.NotBalanced _ ->
          LongStream.empty();
    };
  }
}
