package org.posrig.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a terminal's log tells one key at a time: `key 8`, `KEY_4`, `pressed '6'`. An amount
/// is typed in the same way, so a PIN is one only where the log speaks of a PIN shortly before.
final class KeyPresses {
  private static final int MOST_BETWEEN = 400;
  private static final Pattern KEY =
      Pattern.compile(
          "(?i:key(?:code|press(?:ed)?)?|press(?:ed)?|button|digit|typed|input|按键|键)[^\\p{L}\\p{N}\\n"
              + "]{0,4}(?:KEY_?)?(\\d)(?![\\p{L}\\p{N}])");
  private static final Pattern PIN_WORD =
      Pattern.compile("(?<![A-Za-z])(?:PIN|pin|Pin)(?![a-z])|密码|密碼");

  private final String text;
  private final KnownSecrets known;
  private final StringBuilder digits = new StringBuilder();
  private final List<Integer> places = new ArrayList<>();

  private KeyPresses(String text, KnownSecrets known) {
    this.text = text;
    this.known = known;
  }

  static List<Span> find(String text, KnownSecrets known) {
    List<Span> found = new ArrayList<>();
    KeyPresses keys = new KeyPresses(text, known);
    Matcher matcher = KEY.matcher(text);
    while (matcher.find()) keys.press(matcher.start(1), found);
    keys.end(found);
    return found;
  }

  private void press(int place, List<Span> found) {
    if (!places.isEmpty() && place - places.getLast() > MOST_BETWEEN) end(found);
    digits.append(text.charAt(place));
    places.add(place);
  }

  private void end(List<Span> found) {
    for (String number : known.numbers()) look(SecretKind.CARD_NUMBER, number, found);
    for (String pin : known.pins()) look(SecretKind.PIN, pin, found);
    digits.setLength(0);
    places.clear();
  }

  private void look(SecretKind kind, String secret, List<Span> found) {
    for (int at = digits.indexOf(secret); at >= 0; at = digits.indexOf(secret, at + 1)) {
      int from = places.get(at);
      int to = places.get(at + secret.length() - 1) + 1;
      if (kind == SecretKind.CARD_NUMBER || isNearWord(from))
        found.add(Span.of(from, to, kind, SecretForms.masked(kind, secret)));
    }
  }

  private boolean isNearWord(int from) {
    return PIN_WORD.matcher(text.substring(Math.max(0, from - MOST_BETWEEN), from)).find();
  }
}
