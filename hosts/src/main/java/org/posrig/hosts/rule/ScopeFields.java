package org.posrig.hosts.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.posrig.card.CardKind;
import org.posrig.rule.Scope;
import org.posrig.text.Nearest;
import org.posrig.text.Sentence;
import org.posrig.yaml.Yaml;

/// Whom a rule of a rule file means; what it leaves out is open.
final class ScopeFields {
  static final List<String> KEYS =
      List.of("issuers", "cards", "routes", "merchants", "terminals", "kinds");

  private final Yaml yaml;
  private final Yaml.Fields rule;

  ScopeFields(Yaml yaml, Yaml.Fields rule) {
    this.yaml = yaml;
    this.rule = rule;
  }

  Scope read() {
    return new Scope(
        texts("issuers"),
        constants("cards", Words.CARD_KINDS, ScopeFields::cardKind),
        texts("routes"),
        texts("merchants"),
        texts("terminals"),
        constants("kinds", Words.KINDS, Words::kind));
  }

  private static Optional<CardKind> cardKind(String word) {
    return Optional.of(Words.cardKind(word));
  }

  /// A list that is there and empty would mean everybody, and say nobody.
  private Set<String> texts(String key) {
    if (!rule.has(key)) return Set.of();
    Set<String> texts = new LinkedHashSet<>(rule.list(key));
    if (texts.isEmpty())
      yaml.problem(
          rule.line(key), Sentence.of("rules.names-nobody", key), Sentence.of("rules.leave-out"));
    return texts;
  }

  private <E extends Enum<E>> Set<E> constants(
      String key, String[] known, Function<String, Optional<E>> of) {
    Set<String> words = texts(key);
    for (String word : words)
      if (!List.of(known).contains(word))
        yaml.problem(
            rule.line(key),
            Sentence.of("rules.unknown-word", key, word),
            Nearest.of(word, List.of(known)));
    return words.stream()
        .filter(List.of(known)::contains)
        .flatMap(word -> of.apply(word).stream())
        .collect(Collectors.toSet());
  }
}
