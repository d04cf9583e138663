package org.posrig.features.claims;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.meaning.SlipField;
import org.posrig.session.Rig;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.time.Deadline;
import org.posrig.verdict.FailedClaim;

/// The history: what must show in it may come a moment late, so that every claim
/// waits a bounded time before it fails.
final class ClaimEvidence {
  private final Rig rig;

  ClaimEvidence(Rig rig) {
    this.rig = rig;
  }

  History history() {
    return rig.recorder().history();
  }

  /// The rig's date, in UTC.
  LocalDate today() {
    return LocalDate.ofInstant(rig.clock().now(), ZoneOffset.UTC);
  }

  /// Whether the terminal's model can read such a field from a slip.
  boolean reads(SlipField field) {
    return rig.model().slip().fields().containsKey(field);
  }

  /// When such an event was last seen; long ago when never.
  Duration lastAt(Predicate<Event> test) {
    return history().seen().stream()
        .filter(seen -> test.test(seen.event()))
        .map(Observation::at)
        .reduce(Duration.ofDays(-1), (_, last) -> last);
  }

  /// A time-out was kept: nine tenths of it at least, and no more than a terminal needs to notice
  /// that it is over.
  void waited(Sentence what, Duration should, Duration waited) {
    Duration notice = rig.patience().dividedBy(2);
    if (waited.compareTo(should.multipliedBy(9).dividedBy(10)) < 0
        || waited.compareTo(should.plus(notice)) > 0)
      throw new FailedClaim(
          Sentence.of("claim.waited", seconds(waited), Value.part(what), seconds(should)));
  }

  private static Value seconds(Duration time) {
    return Value.text(String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0));
  }

  /// @param otherwise what to say when the history never came to show it
  void shows(Predicate<History> claim, Function<History, Sentence> otherwise) {
    Deadline deadline = rig.clock().in(rig.patience());
    while (true) {
      int mark = rig.recorder().mark();
      if (claim.test(history())) return;
      if (rig.recorder().await(mark, _ -> true, deadline).isEmpty())
        throw new FailedClaim(otherwise.apply(history()));
    }
  }
}
