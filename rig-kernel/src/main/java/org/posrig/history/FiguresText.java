package org.posrig.history;

import java.time.Duration;
import java.time.LocalTime;
import org.posrig.rule.Figures;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// By which figures a rule has decided, in a few words.
public final class FiguresText {
  private FiguresText() {}

  public static Sentence of(Figures figures) {
    return switch (figures.measure()) {
      case NOTHING -> Sentence.of("figures.none");
      case PURCHASES ->
          Sentence.of("figures.purchases", Value.text(figures.seen()), Value.text(figures.limit()));
      case MONEY ->
          Sentence.of("figures.money", Value.money(figures.seen()), Value.money(figures.limit()));
      case SECONDS -> Sentence.of("figures.apart", time(figures.seen()), time(figures.limit()));
      case TIME_OF_DAY ->
          Sentence.of("figures.time", clock(figures.seen()), clock(figures.limit()));
    };
  }

  /// `29 min 12 s`.
  private static Value time(long seconds) {
    Duration time = Duration.ofSeconds(seconds);
    return Value.part(
        "figures.minutes", Value.text(time.toMinutes()), Value.text(time.toSecondsPart()));
  }

  private static Value clock(long seconds) {
    return Value.text(LocalTime.ofSecondOfDay(seconds).toString());
  }
}
