package org.posrig.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What is to be said to a person, before it is said in a language.
///
/// @param key of the catalogue: `totals.differ`
public record Sentence(String key, List<Value> values) {
  private static final String PLAIN = "plain";
  private static final Sentence NONE = plain("");

  public Sentence {
    values = List.copyOf(values);
  }

  public static Sentence of(String key, Value... values) {
    return new Sentence(key, List.of(values));
  }

  /// With gaps that texts fill.
  public static Sentence of(String key, String first, String... more) {
    List<Value> values = new ArrayList<>(List.of(Value.text(first)));
    for (String text : more) values.add(Value.text(text));
    return new Sentence(key, values);
  }

  /// A text that somebody else wrote: a scenario, a maker, a lab.
  public static Sentence plain(String text) {
    return of(PLAIN, Value.text(text));
  }

  /// A title or a step of a feature.
  public static Sentence told(String text) {
    return of("told", Value.told(text));
  }

  /// Nothing at all.
  public static Sentence none() {
    return NONE;
  }

  /// The texts that fill its gaps, the first first.
  public Stream<String> texts() {
    return values.stream().flatMap(Value::texts);
  }

  public boolean isNone() {
    return equals(NONE);
  }

  /// This, and what it comes from: `opening the printer: no such port`.
  public Sentence because(Sentence reason) {
    return joined("because", reason);
  }

  /// This, and what would be right: `no wire is of kind 'x'; one of: memory, pty`.
  public Sentence then(Sentence more) {
    return more.isNone() ? this : joined("then", more);
  }

  private Sentence joined(String key, Sentence more) {
    return of(key, new Value.Part(this), new Value.Part(more));
  }

  /// Each on a line of its own.
  public static Sentence lines(List<Sentence> lines) {
    return lines.stream().reduce((one, next) -> one.joined("lines", next)).orElse(none());
  }

  /// One after the other, with semicolons between.
  public static Sentence all(List<Sentence> sentences) {
    return sentences.stream().reduce(Sentence::then).orElse(none());
  }

  /// For developers: logs, the messages of exceptions.
  public String english() {
    return Catalogue.of(Language.ENGLISH).say(this);
  }
}
