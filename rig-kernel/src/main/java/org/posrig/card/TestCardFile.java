package org.posrig.card;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.posrig.secret.Secret;
import org.posrig.text.Sentence;
import org.posrig.yaml.BadFile;
import org.posrig.yaml.Problem;
import org.posrig.yaml.Yaml;

/// Reads a drawer of test cards, the file that a bench names (`cards:`). A card's name is its role:
/// scenarios ask for the `debit card`, whatever its number.
public final class TestCardFile {
  private final Yaml yaml;
  private final Map<String, String> seen = new LinkedHashMap<>();

  private TestCardFile(Yaml yaml) {
    this.yaml = yaml;
  }

  /// @throws BadFile with every problem
  public static List<TestCard> read(Path file) {
    Yaml yaml = new Yaml(file);
    List<TestCard> drawer = new TestCardFile(yaml).read();
    if (!yaml.problems().isEmpty()) throw new BadFile(yaml.problems());
    return drawer;
  }

  /// What is wrong with a file; empty when all is well.
  public static List<Problem> problems(Path file) {
    Yaml yaml = new Yaml(file);
    new TestCardFile(yaml).read();
    return yaml.problems();
  }

  private List<TestCard> read() {
    Yaml.Fields cards = yaml.read().only("cards").map("cards");
    List<TestCard> drawer = new ArrayList<>();
    for (String name : cards.keys()) card(name, cards.map(name)).ifPresent(drawer::add);
    return drawer;
  }

  /// Empty when something is wrong with it, which was told.
  private Optional<TestCard> card(String name, Yaml.Fields fields) {
    int before = yaml.problems().size();
    CardFields card = new CardFields(yaml, name, fields);
    String pan = card.number();
    String expiry = card.expiry();
    String service = card.service();
    String pin = card.pin();
    String discretionary = card.discretionary(pan);
    Optional<TestCard.ChipData> chip = card.chip(pan, service);
    CardKind kind = card.kind();
    String issuer = fields.textOr("issuer", "the bank of the " + name);
    if (!pan.isEmpty()) alone(name, new Pan(pan), fields.line("pan"));
    if (yaml.problems().size() > before) return Optional.empty();
    Tracks tracks = new Tracks(pan + "=" + expiry + service + discretionary, "");
    return Optional.of(
        new TestCard(name, new Pan(pan), tracks, chip, Secret.ofHex(hex(pin)), kind, issuer));
  }

  /// Reports show the first six and the last four digits, and must mean one card by them.
  private void alone(String name, Pan pan, int line) {
    String other = seen.putIfAbsent(pan.masked(), name);
    if (other != null)
      yaml.problem(
          line,
          Sentence.of("cards.alike", name, other, pan.masked()),
          Sentence.of("cards.give-own"));
  }

  // A PIN is kept as its characters.
  private static String hex(String pin) {
    return HexFormat.of().formatHex(pin.getBytes(StandardCharsets.US_ASCII));
  }
}
