package org.posrig.hosts.acquirer;

import java.util.ArrayList;
import java.util.List;
import org.posrig.fault.CannotStrike;
import org.posrig.fault.FaultText;
import org.posrig.fault.FiredAt;
import org.posrig.fault.HostFault;
import org.posrig.fault.HostFault.Quoted;
import org.posrig.fault.Injection;
import org.posrig.fault.Moment;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.hosts.dialect.FieldRow;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// Armed faults, each with its own count of messages since it was armed. Guarded by the host's
/// lock.
public final class ArmedHostFaults {
  private static final int MESSAGE_TYPE = 0;
  private static final long MOST = 999_999_999_999L;
  private final Dialect dialect;
  private final List<Waiting> waiting = new ArrayList<>();

  public ArmedHostFaults(Dialect dialect) {
    this.dialect = dialect;
  }

  /// @throws CannotStrike a moment or a value that the host cannot work with
  public void arm(Injection<HostFault> injection) {
    Moment.OnMessage moment = onRequest(injection);
    check(injection.fault(), moment.kind());
    waiting.add(new Waiting(injection, moment));
  }

  public void heal() {
    waiting.clear();
  }

  /// Counts the message for every armed fault; those whose moment has come are taken out.
  public TriggeredFaults at(TransactionKind kind, String trace, Journal journal) {
    List<Injection<HostFault>> due = new ArrayList<>();
    waiting.removeIf(one -> one.isDue(kind) && due.add(one.injection));
    FiredAt where = new FiredAt.InMessage(0, Direction.TO_HOST, kind, trace, -1, -1);
    return new TriggeredFaults(due, where, journal);
  }

  private static Moment.OnMessage onRequest(Injection<HostFault> injection) {
    if (injection.moment() instanceof Moment.OnMessage moment
        && moment.direction() == Direction.TO_HOST
        && moment.place() instanceof Moment.Place.Before) return moment;
    throw cannot(
        injection.fault(),
        Sentence.of("host.arming-moment", Value.part(FaultText.of(injection.moment()))));
  }

  private void check(HostFault fault, TransactionKind kind) {
    switch (fault) {
      case HostFault.Answer(String code) ->
          require(code.matches("[0-9A-Z]{2}"), fault, Sentence.of("host.arming-code"));
      case HostFault.SetField(int field, String value) ->
          require(canHold(field, value), fault, Sentence.of("host.arming-field"));
      case HostFault.ApproveOther(long cents) -> {
        require(cents >= 0 && cents <= MOST, fault, Sentence.of("host.arming-amount"));
        require(dialect.partlyApproving().isPresent(), fault, Sentence.of("host.arming-partly"));
      }
      case HostFault.Misquote(var what) ->
          require(
              what != Quoted.FUNCTION || namesFunction(kind),
              fault,
              Sentence.of("host.arming-function"));
      case HostFault.BadKeys _ ->
          require(kind == TransactionKind.SIGN_IN, fault, Sentence.of("host.arming-keys"));
      case HostFault.NotBalanced _ ->
          require(kind == TransactionKind.SETTLEMENT, fault, Sentence.of("host.arming-totals"));
      case HostFault.AnswerLate late ->
          require(late.by().isPositive(), fault, Sentence.of("host.arming-late"));
      case HostFault.Silence _,
          HostFault.Restart _,
          HostFault.WrongMac _,
          HostFault.OmitDecision _,
          HostFault.AskForSignIn _ -> {}
    }
  }

  /// Whether F3 is in the answer.
  private static boolean namesFunction(TransactionKind kind) {
    return kind.isFinancial()
        || kind == TransactionKind.BALANCE
        || kind == TransactionKind.REVERSAL
        || kind == TransactionKind.UNKNOWN;
  }

  private boolean canHold(int field, String value) {
    if (field == MESSAGE_TYPE) return value.matches("\\d{4}");
    return dialect.field(field).filter(row -> value.isEmpty() || takes(row, value)).isPresent();
  }

  private static boolean takes(FieldRow row, String value) {
    return row.takes(value) && (row.number() != 4 || value.matches("\\d{12}"));
  }

  private static void require(boolean right, HostFault fault, Sentence rule) {
    if (!right) throw cannot(fault, rule);
  }

  private static CannotStrike cannot(HostFault fault, Sentence rule) {
    return new CannotStrike(
        Sentence.of("host.arming", Value.part(FaultText.of(fault)), Value.part(rule)));
  }

  /// A fault and how many messages of its kind it has seen.
  private static final class Waiting {
    private final Injection<HostFault> injection;
    private final Moment.OnMessage moment;
    private int seen;

    Waiting(Injection<HostFault> injection, Moment.OnMessage moment) {
      this.injection = injection;
      this.moment = moment;
    }

    boolean isDue(TransactionKind kind) {
      return moment.counts(Direction.TO_HOST, kind) && ++seen == moment.occurrence();
    }
  }
}
