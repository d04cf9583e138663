package org.posrig.hosts.rule;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.posrig.rule.HostRule;
import org.posrig.rule.HostRule.Beyond;
import org.posrig.rule.HostRule.Per;
import org.posrig.rule.Period;
import org.posrig.rule.RefusalReason;
import org.posrig.rule.Scope;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.time.Durations;
import org.posrig.yaml.Yaml;

/// One rule of a rule file. What it is, one of its keys tells.
final class RuleFields {
  private static final List<String> FORMS =
      List.of("purchases", "amounts", "spending", "apart", "refuse", "closed");
  private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
  private static final String AMOUNT = "\\d{1,10}\\.\\d{2}";
  private static final int MOST_PURCHASES = 9999;

  private final Yaml yaml;
  private final String name;
  private final Yaml.Fields rule;

  RuleFields(Yaml yaml, String name, Yaml.Fields rule) {
    this.yaml = yaml;
    this.name = name;
    this.rule = rule;
  }

  /// Empty when something is wrong with it, which was told.
  Optional<HostRule> read() {
    int before = yaml.problems().size();
    List<String> forms = FORMS.stream().filter(rule::has).toList();
    if (forms.size() != 1) {
      yaml.problem(
          rule.line(),
          Sentence.of(
              forms.isEmpty() ? "rules.none-of" : "rules.more-than-one-of", name, FORMS.toString()),
          Sentence.of("rules.write-one"));
      return Optional.empty();
    }
    Scope scope = new ScopeFields(yaml, rule).read();
    HostRule read = form(forms.getFirst(), scope);
    return yaml.problems().size() > before ? Optional.empty() : Optional.of(read);
  }

  private HostRule form(String form, Scope scope) {
    return switch (form) {
      case "purchases" -> velocity(scope);
      case "amounts" -> amounts(scope);
      case "spending" -> spending(scope);
      case "apart" -> apart(scope);
      case "refuse" -> barred(scope);
      default -> closed(scope);
    };
  }

  private HostRule velocity(Scope scope) {
    know("purchases", "within", "per");
    String per = rule.has("per") ? rule.word("per", "card", "card-and-merchant") : "card";
    return new HostRule.Velocity(
        name,
        scope,
        rule.number("purchases", 0, 0, MOST_PURCHASES),
        period(),
        per.equals("card") ? Per.CARD : Per.CARD_AND_MERCHANT);
  }

  /// `10.00 to 5000.00`, or `10.00 to any`.
  private HostRule amounts(Scope scope) {
    know("amounts");
    String text = rule.text("amounts", "10.00 to 5000.00");
    String[] ends = text.split(" to ", 2);
    boolean formed =
        ends.length == 2 && ends[0].matches(AMOUNT) && ends[1].matches(AMOUNT + "|any");
    long least = formed ? cents(ends[0]) : 0;
    long most = formed ? cents(ends[1]) : 0;
    if (formed && least <= most) return new HostRule.Amounts(name, scope, least, most);
    wrong("amounts", text, Sentence.of("rules.least-first", "amounts: 10.00 to 5000.00"));
    return new HostRule.Amounts(name, scope, 0, Long.MAX_VALUE);
  }

  private static long cents(String text) {
    return text.equals("any") ? Long.MAX_VALUE : Long.parseLong(text.replace(".", ""));
  }

  private HostRule spending(Scope scope) {
    know("spending", "within", "beyond");
    String text = rule.text("spending", "500.00");
    boolean formed = text.matches(AMOUNT);
    if (!formed) wrong("spending", text, Sentence.of("rules.write-amount", "500.00"));
    String beyond = rule.has("beyond") ? rule.word("beyond", "refuse", "lock-card") : "refuse";
    return new HostRule.Spending(
        name,
        scope,
        formed ? cents(text) : 0,
        period(),
        beyond.equals("lock-card") ? Beyond.LOCK_CARD : Beyond.REFUSE);
  }

  private HostRule apart(Scope scope) {
    know("apart");
    return new HostRule.Apart(name, scope, time("apart"));
  }

  private HostRule barred(Scope scope) {
    know("refuse");
    RefusalReason reason =
        Words.reason(rule.word("refuse", Words.REASONS)).orElse(RefusalReason.CARD_NOT_ACCEPTED);
    if (scope.equals(Scope.ALL))
      yaml.problem(rule.line("refuse"), Sentence.of("rules.refuses-everything", name), sayWhom());
    return new HostRule.Barred(name, scope, reason);
  }

  private static Sentence sayWhom() {
    List<String> keys = ScopeFields.KEYS;
    return Sentence.of(
        "rules.say-whom",
        Value.texts(keys.subList(0, keys.size() - 1)),
        Value.text(keys.getLast()));
  }

  /// `23:00 to 06:00`, or `always`.
  private HostRule closed(Scope scope) {
    know("closed", "reason");
    String text = rule.text("closed", "23:00 to 06:00");
    boolean window = text.matches(TIME + " to " + TIME);
    if (!window && !text.equals("always"))
      wrong(
          "closed",
          text,
          Sentence.of("rules.write-or", "closed: 23:00 to 06:00", "closed: always"));
    LocalTime from = window ? LocalTime.parse(text.substring(0, 5)) : LocalTime.MIDNIGHT;
    LocalTime until = window ? LocalTime.parse(text.substring(9)) : LocalTime.MIDNIGHT;
    RefusalReason reason =
        rule.has("reason")
            ? Words.reason(rule.word("reason", Words.REASONS)).orElse(usual(scope))
            : usual(scope);
    return new HostRule.Closed(name, scope, from, until, reason);
  }

  /// Who is closed, by whom the rule means.
  private static RefusalReason usual(Scope scope) {
    if (scope.asksForCard()) return RefusalReason.ISSUER_CLOSED;
    return scope.terminals().isEmpty()
        ? RefusalReason.ACQUIRER_CLOSED
        : RefusalReason.TERMINAL_CLOSED;
  }

  private Period period() {
    if (rule.textOr("within", "").equals("day")) return new Period.Today();
    return new Period.Last(time("within"));
  }

  private Duration time(String key) {
    String text = rule.text(key, "30m");
    if (text.isEmpty()) return Duration.ofSeconds(1);
    try {
      Duration time = Durations.parse(text);
      if (time.isPositive()) return time;
    } catch (Durations.NoTime _) {
      // told below, with what would be right
    }
    wrong(
        key,
        text,
        Sentence.of(
            key.equals("within") ? "rules.write-time-or-day" : "rules.write-time",
            "30m",
            "1h",
            "90s"));
    return Duration.ofSeconds(1);
  }

  private void wrong(String key, String text, Sentence right) {
    yaml.problem(rule.line(key), Sentence.of("rules.is", key, name, text), right);
  }

  private void know(String... keys) {
    List<String> all = new java.util.ArrayList<>(List.of(keys));
    all.addAll(ScopeFields.KEYS);
    rule.only(all.toArray(String[]::new));
  }
}
