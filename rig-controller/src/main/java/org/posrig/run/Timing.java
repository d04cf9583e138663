package org.posrig.run;

import java.time.Duration;
import java.util.Map;

/// How long things may take on a bench.
///
/// @param answer the terminal's own time-out for the host
record Timing(Duration answer, Duration patience, Duration longPatience, Duration start) {
  static Timing of(Map<String, String> parameters) {
    Duration answer = Durations.parse(parameters.getOrDefault("answer-timeout", "30s"));
    Duration connect = Durations.parse(parameters.getOrDefault("connect-timeout", "10s"));
    int tries = Integer.parseInt(parameters.getOrDefault("reversal-tries", "3"));
    Duration each = answer.plus(connect).plusSeconds(2);
    return new Timing(
        answer,
        Duration.ofSeconds(10),
        each.multipliedBy(tries + 2L).plusSeconds(10),
        Duration.ofSeconds(20));
  }
}
