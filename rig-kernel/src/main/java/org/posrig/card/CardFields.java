package org.posrig.card;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.posrig.card.range.TestRange;
import org.posrig.card.range.TestRanges;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.yaml.Yaml;

/// The fields of one card in a card file. What is wrong is told; no value is repeated, since it may
/// be secret.
final class CardFields {
  private static final int LONGEST_TRACK = 37;
  private static final int BETWEEN = 8; // separator, expiry and service code
  private final Yaml yaml;
  private final String role;
  private final Yaml.Fields card;

  CardFields(Yaml yaml, String role, Yaml.Fields card) {
    this.yaml = yaml;
    this.role = role;
    this.card =
        card.only(
            "pan",
            "expiry",
            "service",
            "discretionary",
            "pin",
            "aid",
            "sequence",
            "kind",
            "issuer");
  }

  /// Empty unless it is a test number with a right check digit.
  String number() {
    String pan = digits("pan", "\\d{13,19}", Sentence.of("cards.form-pan"));
    if (pan.isEmpty()) return "";
    if (TestRanges.of(pan).isEmpty())
      return wrong(
          "pan",
          Sentence.of("cards.no-range"),
          Sentence.of("cards.ranges", Value.part(TestRanges.words())));
    if (!TestRanges.isLuhn(pan))
      return wrong("pan", Sentence.of("cards.check-digit"), Sentence.none());
    return pan;
  }

  String expiry() {
    return digits("expiry", "\\d\\d(0[1-9]|1[0-2])", Sentence.of("cards.form-expiry"));
  }

  /// ISO/IEC 7813: interchange, authorisation, services and PIN.
  String service() {
    return digits("service", "[125679][024][0-7]", Sentence.of("cards.form-service"));
  }

  String pin() {
    String pin = digits("pin", "\\d{4,12}", Sentence.of("cards.form-pin"));
    // A wrong PIN is typed as the right one backwards.
    return !pin.isEmpty() && new StringBuilder(pin).reverse().toString().equals(pin)
        ? wrong("pin", Sentence.of("cards.palindrome"), Sentence.of("cards.typed-so"))
        : pin;
  }

  /// What follows the service code on track 2; the number's last nine digits where none is given.
  String discretionary(String pan) {
    if (pan.isEmpty()) return "";
    if (!card.has("discretionary")) return pan.substring(pan.length() - 9);
    int room = LONGEST_TRACK - pan.length() - BETWEEN;
    return digits(
        "discretionary",
        "\\d{1," + room + "}",
        Sentence.of("cards.form-discretionary", Value.text(room)));
  }

  /// What its role says where the file does not: a `credit card` is one.
  CardKind kind() {
    String[] words = Stream.of(CardKind.values()).map(CardFields::word).toArray(String[]::new);
    String word = card.has("kind") ? card.word("kind", words) : role.replaceFirst(" card$", "");
    return Stream.of(CardKind.values())
        .filter(kind -> word(kind).equals(word))
        .findFirst()
        .orElse(CardKind.DEBIT);
  }

  private static String word(CardKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Optional<TestCard.ChipData> chip(String pan, String service) {
    if (!card.has("aid")) {
      if (card.has("sequence"))
        wrong("sequence", Sentence.of("cards.sequence-alone"), Sentence.of("cards.give-aid"));
      return Optional.empty();
    }
    String aid = digits("aid", "([0-9A-F]{2}){5,16}", Sentence.of("cards.form-aid"));
    Optional<TestRange> range = TestRanges.of(pan);
    if (!aid.isEmpty() && range.filter(one -> !aid.startsWith(one.aid())).isPresent())
      wrong(
          "aid",
          Sentence.of("cards.other-scheme", range.get().scheme()),
          Sentence.of("cards.aid-begins", range.get().aid()));
    if (!service.isEmpty() && !service.matches("[26].*"))
      wrong("service", Sentence.of("cards.service-chip"), Sentence.of("cards.service-begins"));
    String sequence =
        card.has("sequence")
            ? digits("sequence", "\\d{3}", Sentence.of("cards.form-sequence"))
            : "001";
    return Optional.of(new TestCard.ChipData(aid, sequence));
  }

  private String digits(String key, String pattern, Sentence right) {
    String text = card.text(key, right);
    if (text.isEmpty() || text.matches(pattern)) return text;
    return wrong(
        key, Sentence.of("cards.is-not", Value.text(key), Value.part(right)), Sentence.none());
  }

  private String wrong(String key, Sentence what, Sentence right) {
    yaml.problem(card.line(key), what, right);
    return "";
  }
}
