package org.posrig.hosts.rule;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.posrig.rule.BinRange;
import org.posrig.rule.BinRange.Acceptance;
import org.posrig.rule.HostRule;
import org.posrig.rule.RefusalReason;
import org.posrig.text.Nearest;
import org.posrig.text.Sentence;
import org.posrig.yaml.BadFile;
import org.posrig.yaml.Problem;
import org.posrig.yaml.Yaml;

/// Reads a rule file: `zone`, `bins`, `serials`, `cards` and `rules`, each of them optional. Its
/// form stands in `docs/adding/rule.md`.
public final class RuleFile {
  /// States of a card that last until it is released.
  private static final List<RefusalReason> STATES =
      List.of(
          RefusalReason.CARD_LOCKED,
          RefusalReason.CARD_FROZEN,
          RefusalReason.CARD_LOST,
          RefusalReason.CARD_STOLEN,
          RefusalReason.PIN_TRIES_EXCEEDED);

  private final Yaml yaml;

  private RuleFile(Yaml yaml) {
    this.yaml = yaml;
  }

  /// @throws BadFile with every problem
  public static Rules read(Path file) {
    Yaml yaml = new Yaml(file);
    Rules rules = new RuleFile(yaml).read();
    if (!yaml.problems().isEmpty()) throw new BadFile(yaml.problems());
    return rules;
  }

  /// What is wrong with a file, `file:line: …`; empty when all is well.
  public static List<Sentence> problems(Path file) {
    Yaml yaml = new Yaml(file);
    new RuleFile(yaml).read();
    return yaml.problems().isEmpty()
        ? List.of()
        : new BadFile(yaml.problems()).problems().stream().map(Problem::says).toList();
  }

  /// Cards that it holds and a drawer has not, `file:line: …`; empty when all are there. What else
  /// is wrong with the file is told by [#problems].
  ///
  /// @param roles of the drawer's cards
  public static List<Sentence> strangers(Path file, Set<String> roles) {
    Yaml.Fields cards = new Yaml(file).read().mapOr("cards");
    return cards.keys().stream()
        .filter(role -> !roles.contains(role))
        .map(role -> stranger(file, cards.line(role), role, roles).says())
        .toList();
  }

  private static Problem stranger(Path file, int line, String role, Set<String> roles) {
    return new Problem(
        file, line, Sentence.of("rules.no-card", role), Nearest.of(role, new TreeSet<>(roles)));
  }

  private Rules read() {
    Yaml.Fields top = yaml.read().only("zone", "bins", "serials", "cards", "rules");
    Optional<ZoneId> zone = top.has("zone") ? zone(top) : Optional.empty();
    List<HostRule> rules = new ArrayList<>();
    if (top.has("bins")) rules.add(new HostRule.BinTable(ranges(top.map("bins"))));
    if (top.has("serials"))
      rules.add(new HostRule.Register(new LinkedHashSet<>(top.list("serials"))));
    Yaml.Fields named = top.mapOr("rules");
    for (String name : named.keys())
      new RuleFields(yaml, name, named.map(name)).read().ifPresent(rules::add);
    return new Rules(zone, rules, cards(top.mapOr("cards")));
  }

  private Optional<ZoneId> zone(Yaml.Fields top) {
    String text = top.text("zone", "Asia/Shanghai");
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(text));
    } catch (DateTimeException _) {
      yaml.problem(
          top.line("zone"),
          Sentence.of("rules.no-zone", text),
          Sentence.of("rules.write-or", "zone: Asia/Shanghai", "\"+08:00\""));
      return Optional.empty();
    }
  }

  private List<BinRange> ranges(Yaml.Fields bins) {
    List<BinRange> ranges = new ArrayList<>();
    for (String prefix : bins.keys()) {
      if (prefix.matches("\\d{1,19}")) ranges.add(range(prefix, bins.map(prefix)));
      else
        yaml.problem(
            bins.line(prefix),
            Sentence.of("rules.no-digits"),
            Sentence.of("yaml.write", "\"621094\"", "{issuer: NAME}"));
    }
    return ranges;
  }

  private static BinRange range(String prefix, Yaml.Fields range) {
    range.only("issuer", "kind", "accepted", "route");
    return new BinRange(
        prefix,
        range.text("issuer", Sentence.of("rules.bank")),
        range.has("kind") ? Words.cardKind(range.word("kind", Words.CARD_KINDS)) : Words.DEBIT,
        range.has("accepted") && range.word("accepted", "yes", "no").equals("no")
            ? Acceptance.NOT_TAKEN
            : Acceptance.TAKEN,
        range.textOr("route", ""));
  }

  private static Map<String, RefusalReason> cards(Yaml.Fields cards) {
    Map<String, RefusalReason> states = new LinkedHashMap<>();
    for (String role : cards.keys())
      Words.reason(cards.word(role, Words.words(STATES)))
          .ifPresent(state -> states.put(role, state));
    return states;
  }
}
