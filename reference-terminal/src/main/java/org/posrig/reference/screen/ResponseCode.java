package org.posrig.reference.screen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.posrig.reference.setting.Language;

/// What an answer's F39 means to the terminal; the table is data (host-protocol.md 3).
public record ResponseCode(String code, Action action, String english, String chinese) {
  private static final String FILE = "response-codes.txt";
  private static final Map<String, ResponseCode> TABLE = read();

  /// What the terminal does.
  public enum Action {
    APPROVE,
    DECLINE,
    KEEP_CARD,
    SIGN_IN_AGAIN
  }

  /// A code that no table knows declines and shows itself.
  public static ResponseCode of(String code) {
    ResponseCode known = TABLE.get(code);
    return known == null ? new ResponseCode(code, Action.DECLINE, "", "") : known;
  }

  public boolean approves() {
    return action == Action.APPROVE;
  }

  public String text(Language language) {
    return language.pick(english, chinese);
  }

  static Map<String, ResponseCode> table() {
    return TABLE;
  }

  private static Map<String, ResponseCode> read() {
    InputStream stream = Objects.requireNonNull(ResponseCode.class.getResourceAsStream(FILE), FILE);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> row(line.split("\\|", -1)))
          .collect(Collectors.toUnmodifiableMap(ResponseCode::code, Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + FILE, e);
    }
  }

  private static ResponseCode row(String[] columns) {
    Action action =
        switch (columns[1]) {
          case "A" -> Action.APPROVE;
          case "K" -> Action.KEEP_CARD;
          case "S" -> Action.SIGN_IN_AGAIN;
          case "D" -> Action.DECLINE;
          default ->
              throw new IllegalStateException(
                  FILE + ": " + columns[0] + " has action " + columns[1]);
        };
    return new ResponseCode(columns[0], action, columns[2], columns[3]);
  }
}
