package org.posrig.hosts.unionpay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.posrig.fault.HostFault;
import org.posrig.fault.Injection;
import org.posrig.fault.Moment;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.hosts.dialect.FieldRow;
import org.posrig.net.Direction;

/// Armed faults, each with its own count of messages since it was armed. Guarded by the host's
/// lock.
final class ArmedHostFaults {
  private static final int MESSAGE_TYPE = 0;
  private final Dialect dialect;
  private final List<Waiting> waiting = new ArrayList<>();

  ArmedHostFaults(Dialect dialect) {
    this.dialect = dialect;
  }

  /// @throws IllegalArgumentException a moment or a value that the host cannot work with
  void arm(Injection<HostFault> injection) {
    Moment.OnMessage moment = onRequest(injection);
    check(injection.fault(), moment.mti());
    waiting.add(new Waiting(injection, moment));
  }

  void heal() {
    waiting.clear();
  }

  /// Counts the message for every armed fault; those whose moment has come are taken out.
  TriggeredFaults at(String mti, String stan, Journal journal) {
    List<Injection<HostFault>> due = new ArrayList<>();
    waiting.removeIf(one -> one.isDue(mti) && due.add(one.injection));
    return new TriggeredFaults(
        due, "at the " + mti + " with trace number " + (stan.isEmpty() ? "-" : stan), journal);
  }

  private static Moment.OnMessage onRequest(Injection<HostFault> injection) {
    if (injection.moment() instanceof Moment.OnMessage moment
        && moment.direction() == Direction.TO_HOST
        && moment.place() instanceof Moment.Place.Before) return moment;
    throw new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "arming '%s': the host acts before it takes a message that comes to it (OnMessage TO_HOST, Before), not %s",
            injection.fault().says(),
            injection.moment().says()));
  }

  private void check(HostFault fault, String mti) {
    switch (fault) {
      case HostFault.Answer(String code) ->
          require(code.matches("[0-9A-Z]{2}"), fault, "a code has two characters");
      case HostFault.SetField(int field, String value) ->
          require(canHold(field, value), fault, "the field cannot hold this value");
      case HostFault.AskFor(int job) -> require(job >= 1 && job <= 7, fault, "jobs go from 1 to 7");
      case HostFault.BadKeys _ ->
          require("0800".equals(mti), fault, "keys travel in the answer to an 0800");
      case HostFault.NotBalanced _ ->
          require("0500".equals(mti), fault, "totals are compared at an 0500");
      case HostFault.AnswerLate late ->
          require(late.by().isPositive(), fault, "late is more than 0 ms");
      case HostFault.Silence _, HostFault.Restart _, HostFault.WrongMac _ -> {}
    }
  }

  private boolean canHold(int field, String value) {
    if (field == MESSAGE_TYPE) return value.matches("\\d{4}");
    return dialect.field(field).filter(row -> value.isEmpty() || takes(row, value)).isPresent();
  }

  private static boolean takes(FieldRow row, String value) {
    return row.takes(value) && (row.number() != 4 || value.matches("\\d{12}"));
  }

  private static void require(boolean right, HostFault fault, String rule) {
    if (!right) throw new IllegalArgumentException("arming '" + fault.says() + "': " + rule);
  }

  /// A fault and how many messages of its type it has seen.
  private static final class Waiting {
    private final Injection<HostFault> injection;
    private final Moment.OnMessage moment;
    private int seen;

    Waiting(Injection<HostFault> injection, Moment.OnMessage moment) {
      this.injection = injection;
      this.moment = moment;
    }

    boolean isDue(String mti) {
      return moment.mti().equals(mti) && ++seen == moment.occurrence();
    }
  }
}
