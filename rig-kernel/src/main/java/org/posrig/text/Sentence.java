package org.posrig.text;

import java.util.List;

/// What is to be said to a person, before it is said in a language.
///
/// @param key of the catalogue: `totals.differ`
public record Sentence(String key, List<Value> values) {
  private static final String PLAIN = "plain";

  public Sentence {
    values = List.copyOf(values);
  }

  public static Sentence of(String key, Value... values) {
    return new Sentence(key, List.of(values));
  }

  /// A text that somebody else wrote: a scenario, a maker, a lab.
  public static Sentence plain(String text) {
    return of(PLAIN, Value.text(text));
  }

  /// Nothing at all.
  public static Sentence none() {
    return plain("");
  }
}
