package org.posrig.result;

import java.util.Set;
import java.util.TreeSet;

/// What the steps of a scenario ask of a bench, beside its tags.
///
/// @param cards roles, as a drawer names them: `debit card`
/// @param approvals codes with which the host is to approve
public record StepNeeds(Set<String> cards, Set<String> approvals) {
  public static final StepNeeds NONE = new StepNeeds(Set.of(), Set.of());

  public StepNeeds {
    cards = new TreeSet<>(cards);
    approvals = new TreeSet<>(approvals);
  }
}
