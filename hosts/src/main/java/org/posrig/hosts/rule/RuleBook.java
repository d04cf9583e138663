package org.posrig.hosts.rule;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.posrig.card.Pan;
import org.posrig.card.TestCard;
import org.posrig.rule.HostRule;
import org.posrig.rule.HostRule.Beyond;
import org.posrig.rule.RefusalReason;

/// All rules of a host, those of its file and those that a scenario has set, and what they have to
/// remember: cards that are locked and devices that were registered. That outlives a restart, with
/// or without the host's memory, as it does at issuers. Guarded by the host's lock.
public final class RuleBook {
  private final Map<String, HostRule> standing = new LinkedHashMap<>();
  private final Map<String, HostRule> set = new LinkedHashMap<>();
  private final Map<String, HostRule.Held> locked = new LinkedHashMap<>();
  private final Set<String> registered = new LinkedHashSet<>();
  private final Issuers issuers;
  private final Evaluation evaluation;
  private Optional<String> stranger = Optional.empty();

  /// @param rules of the file
  /// @param cards the drawer, of which the issuers know their cards
  /// @param zone where the file names none
  /// @throws IllegalArgumentException when the file holds a card that is not in the drawer
  public RuleBook(Rules rules, List<TestCard> cards, ZoneId zone, Books books) {
    this.issuers = new Issuers(cards);
    this.evaluation = new Evaluation(rules.zone().orElse(zone), books);
    rules.rules().forEach(rule -> standing.put(rule.name(), rule));
    new TreeMap<>(rules.cards()).forEach((role, why) -> hold(role, why, cards));
  }

  private void hold(String role, RefusalReason why, List<TestCard> cards) {
    TestCard held =
        cards.stream()
            .filter(card -> card.name().equals(role))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the rules hold the '"
                            + role
                            + "', which is not in the drawer; there are "
                            + cards.stream().map(TestCard::name).toList()));
    String name = "the state of the " + role;
    standing.put(name, new HostRule.Held(name, held.pan().masked(), why));
  }

  /// What is in force, in the order in which it is asked: of one kind, a scenario's own first.
  private List<HostRule> inForce() {
    Map<String, HostRule> all = new LinkedHashMap<>(set);
    standing.forEach(all::putIfAbsent);
    List<HostRule> rules = new ArrayList<>(all.values());
    rules.addAll(locked.values());
    rules.sort(Comparator.comparingInt(RuleBook::rank));
    return rules;
  }

  /// Who may come at all, then the card, then the money.
  private static int rank(HostRule rule) {
    return switch (rule) {
      case HostRule.Register _ -> 0;
      case HostRule.Closed _ -> 1;
      case HostRule.BinTable _ -> 2;
      case HostRule.Held _ -> 3;
      case HostRule.Barred _ -> 4;
      case HostRule.Amounts _ -> 5;
      case HostRule.Velocity _ -> 6;
      case HostRule.Apart _ -> 7;
      case HostRule.Spending _ -> 8;
    };
  }

  /// The first rule that refuses; a rule that locks cards does so by this.
  public Optional<Ruling> decide(Facts facts) {
    List<HostRule> rules = inForce();
    Profile profile = issuers.of(facts.account(), rules);
    for (HostRule rule : rules) {
      Optional<Ruling> ruling = evaluation.of(rule, facts, profile, registered);
      if (ruling.isPresent()) {
        remember(rule, facts);
        return ruling;
      }
    }
    return Optional.empty();
  }

  private void remember(HostRule rule, Facts facts) {
    if (rule instanceof HostRule.Register) stranger = Optional.of(facts.device());
    if (rule instanceof HostRule.Spending spending && spending.beyond() == Beyond.LOCK_CARD)
      locked.put(
          facts.account(),
          new HostRule.Held(
              spending.name(), new Pan(facts.account()).masked(), RefusalReason.CARD_LOCKED));
  }

  /// As [org.posrig.host.HostRules#set].
  public void set(HostRule rule) {
    set.put(rule.name(), rule);
  }

  /// As [org.posrig.host.HostRules#lift].
  public void lift(String name) {
    set.remove(name);
  }

  /// As [org.posrig.host.HostRules#release].
  ///
  /// @return the names of the rules that held the card
  public List<String> release(String card) {
    List<String> names =
        inForce().stream().filter(rule -> holds(rule, card)).map(HostRule::name).toList();
    set.values().removeIf(rule -> holds(rule, card));
    standing.values().removeIf(rule -> holds(rule, card));
    locked.values().removeIf(rule -> holds(rule, card));
    return names;
  }

  private static boolean holds(HostRule rule, String card) {
    return rule instanceof HostRule.Held held && held.card().equals(card);
  }

  /// As [org.posrig.host.HostRules#register].
  public void register() {
    registered.add(
        stranger.orElseThrow(
            () -> new IllegalStateException("no device was refused that could be registered")));
  }

  /// Only the file's rules are left, and no card that a scenario's rule has locked.
  public void heal() {
    set.clear();
    locked.clear();
  }
}
