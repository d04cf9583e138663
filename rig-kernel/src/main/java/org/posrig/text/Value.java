package org.posrig.text;

import java.util.List;
import java.util.stream.Stream;

/// What fills a gap of a [Sentence]; it is written in the reader's language.
public sealed interface Value {

  /// As it is: a number, a name, what a display showed.
  record Text(String text) implements Value {}

  /// @param cents in hundredths
  record Money(long cents) implements Value {}

  /// `2 debits`.
  ///
  /// @param noun a key of the catalogue, below `noun.`
  record Count(long number, String noun) implements Value {}

  /// @param key of the catalogue
  record Word(String key) implements Value {}

  /// A sentence within a sentence.
  record Part(Sentence sentence) implements Value {}

  /// A title or a step as a feature tells it.
  record Told(String text) implements Value {}

  /// With commas between; a dash when there is none.
  record Listed(List<Value> values) implements Value {
    public Listed {
      values = List.copyOf(values);
    }
  }

  /// The texts in it, the first first.
  default Stream<String> texts() {
    return switch (this) {
      case Text(String text) -> Stream.of(text);
      case Told(String text) -> Stream.of(text);
      case Part(Sentence sentence) -> sentence.texts();
      case Listed(List<Value> values) -> values.stream().flatMap(Value::texts);
      case Money _, Count _, Word _ -> Stream.empty();
    };
  }

  static Value text(String text) {
    return new Text(text);
  }

  static Value text(long number) {
    return new Text(Long.toString(number));
  }

  static Value told(String text) {
    return new Told(text);
  }

  static Value money(long cents) {
    return new Money(cents);
  }

  static Value count(long number, String noun) {
    return new Count(number, noun);
  }

  /// The word for a constant: `decision.approved`.
  static Value word(Enum<?> constant) {
    return new Word(
        constant.getDeclaringClass().getSimpleName()
            + "."
            + constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
  }

  static Value part(String key, Value... values) {
    return new Part(Sentence.of(key, values));
  }

  static Value part(Sentence sentence) {
    return new Part(sentence);
  }

  static Value listed(List<Value> values) {
    return new Listed(values);
  }

  /// Words as they are, with commas between.
  static Value texts(java.util.Collection<String> texts) {
    return new Listed(texts.stream().map(Value::text).toList());
  }
}
