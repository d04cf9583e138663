package org.posrig.hosts.dialect;

import java.util.List;
import java.util.Set;

/// What a table file may leave to the built-in one.
///
/// @param totals layouts of the totals of a batch; the one that fits a message's length counts
/// @param echo fields that an answer repeats of its request
public record DialectForm(
    FrameForm frame, Places places, List<SumsLayout> totals, Set<Integer> echo) {
  static final DialectForm PLAIN =
      new DialectForm(
          new FrameForm(FrameForm.Prefix.BIN2, true, true, 0),
          new Places(List.of()),
          List.of(),
          Set.of());

  public DialectForm {
    totals = List.copyOf(totals);
    echo = Set.copyOf(echo);
  }

  DialectForm with(FrameForm other) {
    return new DialectForm(other, places, totals, echo);
  }
}
