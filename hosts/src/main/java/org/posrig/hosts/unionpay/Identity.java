package org.posrig.hosts.unionpay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.posrig.hosts.crypto.Des;
import org.posrig.text.Nearest;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// A terminal that the host knows: its number, its merchant's, and the master key that wraps its
/// working keys.
///
/// The first is the bench's own (`terminal-id`, `merchant-id`, `master-key`); others stand in the
/// setting `terminals`, each with its number as key, in a flat map
/// `terminals.10000002.merchant-id`.
record Identity(String terminal, String merchant, Des master) {
  static final String SETTING = "terminals";
  private static final String SECTION = SETTING + ".";
  private static final String MERCHANT = "merchant-id";
  private static final String KEY = "master-key";
  private static final Set<String> KNOWN = Set.of(MERCHANT, KEY);

  static boolean names(String setting) {
    return setting.equals(SETTING) || setting.startsWith(SECTION);
  }

  /// All that the settings tell of, the bench's own first.
  static List<Identity> of(Map<String, String> settings) {
    List<Identity> all = new ArrayList<>();
    all.add(
        new Identity(
            settings.getOrDefault("terminal-id", ""),
            settings.getOrDefault(MERCHANT, ""),
            Des.ofHex(settings.getOrDefault(KEY, ""))));
    others(settings)
        .forEach(
            (terminal, one) ->
                all.add(
                    new Identity(
                        terminal,
                        one.getOrDefault(MERCHANT, ""),
                        Des.ofHex(one.getOrDefault(KEY, "")))));
    return List.copyOf(all);
  }

  private static Map<String, Map<String, String>> others(Map<String, String> settings) {
    Map<String, Map<String, String>> others = new LinkedHashMap<>();
    new TreeMap<>(settings)
        .forEach(
            (name, value) -> {
              if (!name.startsWith(SECTION)) return;
              String rest = name.substring(SECTION.length());
              int dot = rest.indexOf('.');
              String terminal = dot < 0 ? rest : rest.substring(0, dot);
              others
                  .computeIfAbsent(terminal, _ -> new LinkedHashMap<>())
                  .put(dot < 0 ? "" : rest.substring(dot + 1), value);
            });
    return others;
  }

  /// One sentence for each thing that is wrong; keys are not repeated.
  static List<Sentence> problems(Map<String, String> settings) {
    List<Sentence> problems = new ArrayList<>();
    if (settings.containsKey(SETTING))
      problems.add(Sentence.of("host-setting.terminals-form", SETTING));
    others(settings).forEach((terminal, one) -> problems(terminal, one, problems));
    if (others(settings).containsKey(settings.getOrDefault("terminal-id", "")))
      problems.add(Sentence.of("host-setting.own-terminal", SECTION + settings.get("terminal-id")));
    return problems;
  }

  private static void problems(String terminal, Map<String, String> one, List<Sentence> problems) {
    String section = SECTION + terminal;
    if (!terminal.matches("[0-9A-Za-z]{8}"))
      problems.add(Sentence.of("host-setting.terminal-number", section));
    for (String name : one.keySet())
      if (!KNOWN.contains(name))
        problems.add(
            Sentence.of("host-setting.unknown", section + "." + name)
                .then(Nearest.of(name, KNOWN)));
    must(section, one, MERCHANT, "[0-9A-Za-z]{15}", problems);
    must(section, one, KEY, "[0-9A-Fa-f]{32}", problems);
  }

  // The value may be a key: it is not repeated.
  private static void must(
      String section, Map<String, String> one, String name, String form, List<Sentence> problems) {
    String value = one.get(name);
    if (value != null && value.matches(form)) return;
    problems.add(
        Sentence.of(
            value == null ? "host-setting.missing" : "host-setting.form",
            Value.text(section + "." + name),
            Value.part("host-setting." + name)));
  }
}
