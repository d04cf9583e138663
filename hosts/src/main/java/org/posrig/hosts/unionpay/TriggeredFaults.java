package org.posrig.hosts.unionpay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.posrig.fault.HostFault;
import org.posrig.fault.Injection;
import org.posrig.history.Event;

/// The faults that one message has called up. Each reports that it fired when it is used, not
/// before: what could not work on this message has not fired.
final class TriggeredFaults {
  private final List<Injection<HostFault>> due;
  private final String where;
  private final Journal journal;

  TriggeredFaults(List<Injection<HostFault>> due, String where, Journal journal) {
    this.due = new ArrayList<>(due);
    this.where = where;
    this.journal = journal;
  }

  /// The first fault of the kind, which fires by this.
  <F extends HostFault> Optional<F> use(Class<F> kind) {
    Optional<Injection<HostFault>> found =
        due.stream().filter(one -> kind.isInstance(one.fault())).findFirst();
    found.ifPresent(this::fire);
    return found.map(one -> kind.cast(one.fault()));
  }

  private void fire(Injection<HostFault> injection) {
    due.remove(injection);
    journal.saw(
        new Event.FaultFired(
            injection.id(), injection.says(), injection.fault().says() + ", " + where));
  }

  /// The amount that a script will put into the answer; nothing fires.
  long amount(long otherwise) {
    return due.stream()
        .map(Injection::fault)
        .filter(
            fault ->
                fault instanceof HostFault.SetField(int field, String value)
                    && field == 4
                    && !value.isEmpty())
        .map(fault -> Long.parseLong(((HostFault.SetField) fault).value()))
        .findFirst()
        .orElse(otherwise);
  }
}
