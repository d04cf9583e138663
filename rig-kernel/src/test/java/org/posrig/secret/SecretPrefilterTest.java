package org.posrig.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.posrig.secret.Masker.Span;

final class SecretPrefilterTest {
  private static final Map<String, String> SECRETS =
      Map.of(
          "6210948000000029",
          "card number",
          "6210948000000029=30102010000000000001",
          "track",
          "846159",
          "PIN",
          "1A2B3C4D5E6F7081",
          "PIN block",
          "C24A8FB57AA20123",
          "key");
  private static final List<String> BETWEEN =
      List.of(
          "", " ", "-", ":", "=", "/", "+", "_", ".", "x", "A", "3", "0", "  ", "\"", "签", "\\n");

  private final CardNumbers cardNumbers = new CardNumbers(Set.of("100000000000001"));
  private final SecretPrefilter glance = new SecretPrefilter(SECRETS, cardNumbers);
  private final SecretMatcher needles = new SecretMatcher(SECRETS);

  /// As the masker looks when it looks twice.
  private List<Span> found(String text) {
    CompactedText squeezed = CompactedText.of(text);
    List<Span> found = new ArrayList<>();
    needles.find(text, squeezed, found);
    cardNumbers.find(text, squeezed, found);
    return found;
  }

  @Test
  void passes_no_text_in_which_a_second_look_finds_something() {
    long seed = 20261126;
    Random random = new Random(seed);
    List<String> pieces = pieces();
    int secret = 0;
    int passed = 0;
    for (int at = 0; at < 60_000; at++) {
      String text = text(random, pieces);
      boolean suspected = glance.suspects(text);
      List<Span> found = found(text);
      assertThat(suspected || found.isEmpty())
          .as("seed %d, text %d: %s holds %s", seed, at, text, found)
          .isTrue();
      if (!found.isEmpty()) secret++;
      if (!suspected) passed++;
    }
    assertThat(secret).as("texts with a secret").isGreaterThan(10_000);
    assertThat(passed).as("texts passed at a glance").isGreaterThan(10_000);
  }

  private static String text(Random random, List<String> pieces) {
    StringBuilder text = new StringBuilder();
    for (int count = 1 + random.nextInt(4); count > 0; count--) {
      String piece = piece(random, pieces);
      text.append(BETWEEN.get(random.nextInt(BETWEEN.size()))).append(piece);
    }
    return text.append(BETWEEN.get(random.nextInt(BETWEEN.size()))).toString();
  }

  /// A form as it is, or in groups, or cut at either end, or in small letters, or mere digits.
  private static String piece(Random random, List<String> pieces) {
    String whole = pieces.get(random.nextInt(pieces.size()));
    return switch (random.nextInt(8)) {
      case 0 -> String.join(" ", whole.split("(?<=\\G..)"));
      case 1 -> String.join("-", whole.split("(?<=\\G....)"));
      case 2 -> whole.substring(random.nextInt(whole.length()));
      case 3 -> whole.substring(0, random.nextInt(whole.length()));
      case 4 -> whole.toLowerCase(Locale.ROOT);
      case 5 -> Long.toString(random.nextLong() >>> random.nextInt(60));
      case 6 -> Long.toHexString(random.nextLong());
      default -> whole;
    };
  }

  private static List<String> pieces() {
    List<String> pieces = new ArrayList<>();
    SECRETS.forEach(
        (secret, kind) -> {
          pieces.add(secret);
          SecretForms.of(kind, secret).forEach(form -> pieces.add(form.text()));
        });
    pieces.addAll(
        List.of("6210948000000011", "4111111111111111", "36323130393438303030303030303131"));
    pieces.addAll(
        List.of("100000000000001", "621094******0029", "10000001", "000012", "attachment"));
    pieces.addAll(List.of("2610000000000000", "1763848800000", "seed", "timeline.svg", "0.770931"));
    return pieces;
  }

  @Test
  void suspects_nothing_of_what_stands_in_every_history() {
    for (String text :
        List.of(
            "{\"at\":\"1.913850\",\"where\":\"link\",\"event\":{\"kind\":\"Message\",\"stage\":\"SENT\"}}",
            "\"41\":\"10000001\",\"42\":\"100000000000001\",\"60\":\"00000001004\",\"53\":\"2610000000000000\"",
            "check values 17A87F18 2CE506DC 213EFA8B, card 621094******0029, 2026-01-05 08:00:00",
            "d=\"M 12.5 300 L 120.25 300\" fill=\"#1a202c\""))
      assertThat(glance.suspects(text)).as(text).isFalse();
  }
}
