package org.posrig.toy.abacus;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.posrig.net.NotConnected;
import org.posrig.terminal.TerminalSetup;
import org.posrig.time.Deadline;
import org.posrig.time.Durations;
import org.posrig.toy.TextLines;
import org.posrig.wire.Connection;
import org.posrig.wire.WireBroken;

/// One question to the bank, one connection.
record Wireless(TerminalSetup setup) {
  private static final Duration DIALLING = Duration.ofSeconds(5);

  /// The answer with the question's own number; empty when none comes in time.
  Optional<Map<String, String>> ask(String verb, Map<String, String> said) {
    Deadline dialled = setup.clock().in(DIALLING);
    try (Connection bank = setup.network().dial(setup.hostAddress(), dialled)) {
      TextLines lines = new TextLines(bank);
      lines.write(line(verb, said));
      return lines
          .next(setup.clock().in(answerTimeout()))
          .filter(line -> line.startsWith(verb + "! "))
          .map(Wireless::read)
          .filter(answer -> said.get("seq").equals(answer.get("seq")));
    } catch (NotConnected | WireBroken _) {
      return Optional.empty();
    }
  }

  private Duration answerTimeout() {
    return Durations.parse(setup.parameters().getOrDefault("answer-timeout", "30s"));
  }

  private static String line(String verb, Map<String, String> said) {
    StringBuilder line = new StringBuilder(verb);
    new TreeMap<>(said).forEach((name, value) -> line.append(" " + name + "=" + value));
    return line.toString();
  }

  private static Map<String, String> read(String line) {
    Map<String, String> said = new LinkedHashMap<>();
    for (String pair : line.split(" ", -1))
      if (pair.contains("=")) said.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
    return said;
  }
}
