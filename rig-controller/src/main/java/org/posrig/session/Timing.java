package org.posrig.session;

import java.time.Duration;
import java.util.Map;
import org.posrig.time.Durations;

/// How long things may take on a bench.
///
/// @param answer the terminal's own time-out for the host
/// @param input how long the terminal waits for a hand (terminal-behaviour.md 4.3)
record Timing(
    Duration answer, Duration input, Duration patience, Duration longPatience, Duration start) {
  static Timing of(Map<String, String> parameters) {
    Duration answer = Durations.parse(parameters.getOrDefault("answer-timeout", "30s"));
    Duration connect = Durations.parse(parameters.getOrDefault("connect-timeout", "10s"));
    Duration connecting = connect.multipliedBy(number(parameters, "connect-tries", 1));
    Duration each = answer.plus(connecting).plusSeconds(2);
    return new Timing(
        answer,
        Durations.parse(parameters.getOrDefault("input-timeout", "60s")),
        Duration.ofSeconds(10),
        each.multipliedBy(number(parameters, "reversal-tries", 3) + 2L).plusSeconds(10),
        Duration.ofSeconds(20));
  }

  private static int number(Map<String, String> parameters, String name, int otherwise) {
    return Integer.parseInt(parameters.getOrDefault(name, Integer.toString(otherwise)));
  }
}
