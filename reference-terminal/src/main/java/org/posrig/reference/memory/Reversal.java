package org.posrig.reference.memory;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// The one slot for a reversal that the host has not confirmed yet.
public sealed interface Reversal {

  record None() implements Reversal {}

  /// Sent before the next transaction.
  ///
  /// @param fields of the 0400 but for reason and MAC
  /// @param reason F39: 98, A0 or 06
  /// @param date `yyyy/MM/dd` of the transaction
  record Due(SortedMap<Integer, String> fields, String reason, String date) implements Reversal {
    public Due {
      fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    public Due because(String newReason) {
      return new Due(fields, newReason, date);
    }

    public Due with(int number, String value) {
      TreeMap<Integer, String> more = new TreeMap<>(fields);
      more.put(number, value);
      return new Due(more, reason, date);
    }

    @Override
    public String toString() {
      return "reversal of " + fields.get(11) + ", reason " + reason;
    }
  }
}
