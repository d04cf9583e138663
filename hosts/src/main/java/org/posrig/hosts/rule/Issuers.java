package org.posrig.hosts.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.posrig.card.TestCard;
import org.posrig.rule.BinRange;
import org.posrig.rule.HostRule;

/// Who has issued a card: the BIN table says so where the host has one, the drawer else.
final class Issuers {
  private final Map<String, Profile> drawer = new TreeMap<>();

  Issuers(List<TestCard> cards) {
    for (TestCard card : cards)
      drawer.put(card.pan().digits(), new Profile(card.issuer(), card.kind(), ""));
  }

  Profile of(String account, Collection<HostRule> rules) {
    return table(rules)
        .flatMap(table -> range(table, account))
        .map(range -> new Profile(range.issuer(), range.kind(), range.route()))
        .orElseGet(() -> drawer.getOrDefault(account, Profile.UNKNOWN));
  }

  private static Optional<HostRule.BinTable> table(Collection<HostRule> rules) {
    return rules.stream()
        .filter(HostRule.BinTable.class::isInstance)
        .map(HostRule.BinTable.class::cast)
        .findFirst();
  }

  /// The longest prefix that fits.
  static Optional<BinRange> range(HostRule.BinTable table, String account) {
    return table.ranges().stream()
        .filter(range -> account.startsWith(range.prefix()))
        .max(Comparator.comparingInt(range -> range.prefix().length()));
  }
}
