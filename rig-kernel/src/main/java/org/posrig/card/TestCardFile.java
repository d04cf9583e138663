package org.posrig.card;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.posrig.secret.Secret;
import org.posrig.text.Sentence;
import org.posrig.yaml.BadFile;
import org.posrig.yaml.Yaml;

/// Reads the drawer of test cards, `benches/cards.yaml`.
public final class TestCardFile {
  /// UnionPay's public test numbers (host-protocol.md 5.6); other numbers are refused.
  public static final String TEST_RANGE = "621094800000";

  private TestCardFile() {}

  public static List<TestCard> read(Path file) {
    Yaml yaml = new Yaml(file);
    Yaml.Fields cards = yaml.read().only("cards").map("cards");
    List<TestCard> drawer = new ArrayList<>();
    for (String name : cards.keys()) card(yaml, name, cards.map(name)).ifPresent(drawer::add);
    if (!yaml.problems().isEmpty()) throw new BadFile(yaml.problems());
    return drawer;
  }

  private static Optional<TestCard> card(Yaml yaml, String name, Yaml.Fields card) {
    card.only("pan", "expiry", "service", "pin", "aid", "sequence");
    String pan = digits(yaml, card, "pan", "\\d{16,19}", TEST_RANGE + "…");
    String expiry = digits(yaml, card, "expiry", "\\d{4}", "YYMM");
    String service = digits(yaml, card, "service", "\\d{3}", "120");
    String pin = digits(yaml, card, "pin", "\\d{4,12}", "1234");
    if (pan.isEmpty() || expiry.isEmpty() || service.isEmpty() || pin.isEmpty())
      return Optional.empty();
    if (!pan.startsWith(TEST_RANGE) || !luhn(pan)) {
      yaml.problem(
          card.line("pan"),
          Sentence.of("cards.no-test-number"),
          Sentence.of("cards.write-number", TEST_RANGE));
      return Optional.empty();
    }
    Tracks tracks = new Tracks(pan + "=" + expiry + service + pan.substring(pan.length() - 9), "");
    Optional<TestCard.ChipData> chip =
        card.has("aid")
            ? Optional.of(
                new TestCard.ChipData(
                    card.text("aid", "A000000333010101"), card.textOr("sequence", "001")))
            : Optional.empty();
    return Optional.of(new TestCard(name, new Pan(pan), tracks, chip, Secret.ofHex(hex(pin))));
  }

  // A PIN is kept as its characters.
  private static String hex(String pin) {
    return HexFormat.of().formatHex(pin.getBytes(StandardCharsets.US_ASCII));
  }

  private static String digits(
      Yaml yaml, Yaml.Fields card, String key, String pattern, String example) {
    String text = card.text(key, example);
    if (text.isEmpty() || text.matches(pattern)) return text;
    // The value may be secret: say only what would be right.
    yaml.problem(card.line(key), Sentence.of("cards." + key));
    return "";
  }

  static boolean luhn(String digits) {
    int sum = 0;
    for (int at = 0; at < digits.length(); at++) {
      int digit = digits.charAt(digits.length() - 1 - at) - '0';
      int weighted = at % 2 == 0 ? digit : digit * 2;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }
}
