package org.posrig.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How titles and steps of features read in another language than that in which they are told:
/// `META-INF/posrig/wording.<language>.txt`. What a title or a step has in a gap `{card}` is worded
/// by the section `[card]`; a gap without a section takes a word as it is. What nobody has worded
/// stays as its author wrote it.
public final class Wording {
  private static final Map<Language, Wording> READ = new ConcurrentHashMap<>();
  private static final String TITLE = "title";
  private static final String STEP = "step";
  private static final String KEYWORD = "keyword";

  private final Map<String, Map<String, Phrase>> sections;
  private final Map<Phrase, Pattern> patterns = new ConcurrentHashMap<>();
  private final Map<String, String> spoken = new ConcurrentHashMap<>();

  private Wording(Map<String, Map<String, Phrase>> sections) {
    this.sections = sections;
  }

  /// Read at the first use.
  public static Wording of(Language language) {
    return READ.computeIfAbsent(language, Wording::read);
  }

  /// Of the lines of a file.
  ///
  /// @throws IllegalStateException when a line cannot be read: says which and why
  public static Wording of(List<String> lines) {
    return new Wording(WordingFile.sections("wording", lines));
  }

  private static Wording read(Language language) {
    String name = "META-INF/posrig/wording." + language.code() + ".txt";
    List<String> lines = new ArrayList<>();
    try {
      for (URL part : Collections.list(Wording.class.getClassLoader().getResources(name)))
        lines.addAll(WordingFile.lines(part));
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    }
    return new Wording(WordingFile.sections(name, lines));
  }

  /// What each section has: as it is told, and its words.
  public Map<String, Map<String, String>> phrases() {
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    sections.forEach(
        (name, section) -> {
          Map<String, String> words = all.computeIfAbsent(name, _ -> new LinkedHashMap<>());
          section.values().forEach(phrase -> words.put(phrase.told(), phrase.words()));
        });
    return all;
  }

  /// A title, a step, or a step with its keyword, in this language; as it is when nobody worded it.
  public String say(String told) {
    return sections.isEmpty() ? told : spoken.computeIfAbsent(told, this::worded);
  }

  private String worded(String told) {
    return words(TITLE, told)
        .or(() -> words(STEP, told))
        .or(() -> stepWithKeyword(told))
        .orElse(told);
  }

  private Optional<String> stepWithKeyword(String told) {
    int space = told.indexOf(' ');
    if (space < 0) return Optional.empty();
    String keyword = told.substring(0, space);
    return words(STEP, told.substring(space + 1))
        .map(step -> words(KEYWORD, keyword).orElse(keyword) + " " + step);
  }

  private Optional<String> words(String section, String told) {
    Map<String, Phrase> phrases = sections.getOrDefault(section, Map.of());
    Phrase same = phrases.get(told);
    if (same != null && same.gaps().isEmpty()) return Optional.of(same.words());
    return phrases.values().stream().flatMap(phrase -> filled(phrase, told).stream()).findFirst();
  }

  private Optional<String> filled(Phrase phrase, String told) {
    Matcher matcher = patterns.computeIfAbsent(phrase, this::pattern).matcher(told);
    if (!matcher.matches()) return Optional.empty();
    List<String> values = new ArrayList<>();
    for (String gap : phrase.gaps()) values.add(inGap(gap, matcher.group(values.size() + 1)));
    return Optional.of(phrase.filled(values));
  }

  private String inGap(String gap, String told) {
    return words(gap, told).orElse(told);
  }

  private Pattern pattern(Phrase phrase) {
    return Pattern.compile(phrase.expression(gap -> "(" + anyOf(gap) + ")"));
  }

  private String anyOf(String gap) {
    if (!sections.containsKey(gap)) return "\\S+";
    return sections.get(gap).values().stream()
        .map(phrase -> phrase.expression(inner -> "(?:" + anyOf(inner) + ")"))
        .collect(Collectors.joining("|"));
  }
}
