package org.posrig.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Every text that leaves the program, in one language:
/// `META-INF/posrig/texts.<language>.properties` of each room that has some. A gap is `{0}`, the
/// first value; a noun has its singular and its plural, with a bar between.
public final class Catalogue {
  private static final Map<Language, Catalogue> READ =
      new java.util.concurrent.ConcurrentHashMap<>();

  private final Language language;
  private final Map<String, String> texts;

  private Catalogue(Language language, Map<String, String> texts) {
    this.language = language;
    this.texts = Collections.unmodifiableMap(texts);
  }

  /// Read at the first use.
  public static Catalogue of(Language language) {
    return READ.computeIfAbsent(language, one -> new Catalogue(one, read(one)));
  }

  /// @throws IllegalStateException two rooms have the same key
  private static Map<String, String> read(Language language) {
    Map<String, String> texts = new TreeMap<>();
    try {
      String name = "META-INF/posrig/texts." + language.code() + ".properties";
      for (URL part : Collections.list(Catalogue.class.getClassLoader().getResources(name)))
        read(part).forEach((key, text) -> add(texts, key.toString(), text.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException("reading the catalogue of texts", e);
    }
    return texts;
  }

  private static Properties read(URL part) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = new InputStreamReader(part.openStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  private static void add(Map<String, String> texts, String key, String text) {
    if (texts.put(key, text) != null)
      throw new IllegalStateException("two rooms have a text '" + key + "'");
  }

  public Language language() {
    return language;
  }

  public Map<String, String> texts() {
    return texts;
  }

  public String say(Sentence sentence) {
    return fill(text(sentence.key()), sentence.values());
  }

  public String say(String key, Value... values) {
    return say(Sentence.of(key, values));
  }

  /// @throws IllegalArgumentException the catalogue has no such text
  private String text(String key) {
    String text = texts.get(key);
    if (text == null)
      throw new IllegalArgumentException(
          "the catalogue of texts (" + language.code() + ") has no '" + key + "'");
    return text;
  }

  private String fill(String text, List<Value> values) {
    StringBuilder filled = new StringBuilder();
    String before = "";
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      String value = say(values.get(Integer.parseInt(text.substring(open + 1, close))));
      filled.append(spaced(before, text.substring(from, open), value)).append(value);
      before = value;
      from = close + 1;
    }
    return filled.append(spaced(before, text.substring(from), "")).toString();
  }

  private String spaced(String before, String words, String after) {
    return switch (language) {
      case ENGLISH -> words;
      case CHINESE -> HanSpacing.between(before, words, after);
    };
  }

  public String say(Value value) {
    return switch (value) {
      case Value.Text(String text) -> text;
      case Value.Money(long cents) -> Formats.money(cents);
      case Value.Count(long number, String noun) -> count(number, text("noun." + noun));
      case Value.Word(String key) -> text(key);
      case Value.Part(Sentence sentence) -> say(sentence);
      case Value.Listed(List<Value> values) -> listed(values);
      case Value.Told(String text) -> told(text);
    };
  }

  /// A title or a step of a feature, as it reads in this language.
  public String told(String text) {
    return Wording.of(language).say(text);
  }

  private String listed(List<Value> values) {
    if (values.isEmpty()) return "–";
    return values.stream().map(this::say).collect(Collectors.joining(text("between")));
  }

  private static String count(long number, String noun) {
    int bar = noun.indexOf('|');
    String word = bar < 0 ? noun : number == 1 ? noun.substring(0, bar) : noun.substring(bar + 1);
    return number + (word.startsWith("~") ? word.substring(1) : " " + word);
  }
}
