package org.posrig.rule;

import java.util.Set;
import org.posrig.card.CardKind;
import org.posrig.meaning.TransactionKind;

/// What a rule looks at; an empty set leaves the question open.
///
/// @param issuers by name
/// @param cards kinds of account
/// @param routes by which the BIN table reaches an issuer
/// @param merchants by number
/// @param terminals by number
/// @param kinds of transactions; where none is named, those that the rule is made for
public record Scope(
    Set<String> issuers,
    Set<CardKind> cards,
    Set<String> routes,
    Set<String> merchants,
    Set<String> terminals,
    Set<TransactionKind> kinds) {
  public static final Scope ALL =
      new Scope(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  public Scope {
    issuers = Set.copyOf(issuers);
    cards = Set.copyOf(cards);
    routes = Set.copyOf(routes);
    merchants = Set.copyOf(merchants);
    terminals = Set.copyOf(terminals);
    kinds = Set.copyOf(kinds);
  }

  public Scope ofIssuer(String issuer) {
    return new Scope(Set.of(issuer), cards, routes, merchants, terminals, kinds);
  }

  public Scope atMerchant(String merchant) {
    return new Scope(issuers, cards, routes, Set.of(merchant), terminals, kinds);
  }

  public Scope atTerminal(String terminal) {
    return new Scope(issuers, cards, routes, merchants, Set.of(terminal), kinds);
  }

  public Scope about(TransactionKind kind) {
    return new Scope(issuers, cards, routes, merchants, terminals, Set.of(kind));
  }

  /// Whether it can only be told with a card in view.
  public boolean asksForCard() {
    return !issuers.isEmpty() || !cards.isEmpty() || !routes.isEmpty();
  }

  /// Whether a merchant's terminal is one of those that are meant.
  public boolean isAt(String merchant, String terminal) {
    return (merchants.isEmpty() || merchants.contains(merchant))
        && (terminals.isEmpty() || terminals.contains(terminal));
  }

  public boolean isOf(String issuer, CardKind card, String route) {
    return (issuers.isEmpty() || issuers.contains(issuer))
        && (cards.isEmpty() || cards.contains(card))
        && (routes.isEmpty() || routes.contains(route));
  }
}
