package org.posrig.check;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.posrig.history.Observation;

/// Where in the history to look, in one line.
final class Evidence {
  private Evidence() {}

  static String of(Observation... seen) {
    return Stream.of(seen).map(Evidence::one).collect(Collectors.joining("; "));
  }

  private static String one(Observation seen) {
    return "+" + seconds(seen.at()) + " s " + seen.where() + ": " + EventWords.of(seen.event());
  }

  private static String seconds(Duration at) {
    return String.format(Locale.ROOT, "%d.%03d", at.toSeconds(), at.toMillisPart());
  }
}
