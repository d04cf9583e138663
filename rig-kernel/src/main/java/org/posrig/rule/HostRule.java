package org.posrig.rule;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/// A rule of an issuer or of the acquirer. A host has any number of them; the first that refuses
/// decides. Amounts are in hundredths, times those of the host's zone.
public sealed interface HostRule {

  /// In people's words; of two rules of one name the later counts.
  String name();

  /// Refuses cards of no range, and those that are not taken.
  record BinTable(List<BinRange> ranges) implements HostRule {
    /// A host has one table.
    public static final String NAME = "the BIN table";

    public BinTable {
      ranges = List.copyOf(ranges);
    }

    @Override
    public String name() {
      return NAME;
    }
  }

  /// No more than so many purchases; only approved ones count that were neither reversed nor
  /// voided.
  record Velocity(String name, Scope scope, int most, Period period, Per per) implements HostRule {
    public Velocity {
      if (most < 0) throw new IllegalArgumentException("at most " + most + " purchases");
    }
  }

  /// What is counted together.
  enum Per {
    CARD,
    CARD_AND_MERCHANT
  }

  /// @param least and
  /// @param most of one purchase, both allowed
  record Amounts(String name, Scope scope, long least, long most) implements HostRule {
    public Amounts {
      if (least < 0 || most < least)
        throw new IllegalArgumentException("from " + least + " to " + most);
    }
  }

  /// No more than this sum of money with one card.
  record Spending(String name, Scope scope, long most, Period period, Beyond beyond)
      implements HostRule {}

  /// What becomes of a card that would go beyond.
  enum Beyond {
    REFUSE,
    /// Refused, and locked until it is released.
    LOCK_CARD
  }

  /// So much time between two purchases with one card.
  record Apart(String name, Scope scope, Duration interval) implements HostRule {
    public Apart {
      if (!interval.isPositive()) throw new IllegalArgumentException("apart by " + interval);
    }
  }

  /// Refuses all that is in its scope.
  record Barred(String name, Scope scope, RefusalReason reason) implements HostRule {}

  /// Refuses all that is in its scope from one time of the day on, until another; around the clock
  /// when both are the same. A window may go over midnight.
  ///
  /// @param from the first moment that is closed
  /// @param until the first that is open again
  record Closed(String name, Scope scope, LocalTime from, LocalTime until, RefusalReason reason)
      implements HostRule {
    public boolean isClosedAt(LocalTime time) {
      boolean after = !time.isBefore(from);
      boolean before = time.isBefore(until);
      return from.isBefore(until) ? after && before : after || before;
    }
  }

  /// Only these devices may sign in.
  record Register(Set<String> serials) implements HostRule {
    public static final String NAME = "the register of serial numbers";

    public Register {
      serials = Set.copyOf(serials);
    }

    @Override
    public String name() {
      return NAME;
    }
  }

  /// One card is refused until it is released.
  ///
  /// @param card masked
  record Held(String name, String card, RefusalReason reason) implements HostRule {}
}
