package org.posrig.hosts.rule;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.posrig.rule.HostRule;
import org.posrig.rule.RefusalReason;

/// What a rule file says.
///
/// @param zone in which days and closing times are meant; the host's own where the file names none
/// @param cards which cards are refused until they are released, by their role in the drawer
public record Rules(Optional<ZoneId> zone, List<HostRule> rules, Map<String, RefusalReason> cards) {
  public static final Rules NONE = new Rules(Optional.empty(), List.of(), Map.of());

  public Rules {
    rules = List.copyOf(rules);
    cards = Map.copyOf(cards);
  }

  public Rules with(HostRule rule) {
    List<HostRule> more = new ArrayList<>(rules);
    more.add(rule);
    return new Rules(zone, more, cards);
  }
}
