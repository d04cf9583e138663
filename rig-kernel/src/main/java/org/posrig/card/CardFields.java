package org.posrig.card;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.posrig.card.range.TestRange;
import org.posrig.card.range.TestRanges;
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
    String pan = digits("pan", "\\d{13,19}", "13 to 19 digits of a public test range");
    if (pan.isEmpty()) return "";
    if (TestRanges.of(pan).isEmpty())
      return wrong(
          "pan",
          "the card number is of no public test range",
          "the ranges are: " + TestRanges.words());
    if (!TestRanges.isLuhn(pan))
      return wrong("pan", "the check digit of the card number is wrong", "");
    return pan;
  }

  String expiry() {
    return digits("expiry", "\\d\\d(0[1-9]|1[0-2])", "YYMM, year and month");
  }

  /// ISO/IEC 7813: interchange, authorisation, services and PIN.
  String service() {
    return digits(
        "service",
        "[125679][024][0-7]",
        "a service code: 101 with a stripe alone, 201 with a chip, for instance");
  }

  String pin() {
    String pin = digits("pin", "\\d{4,12}", "4 to 12 digits");
    // A wrong PIN is typed as the right one backwards.
    return !pin.isEmpty() && new StringBuilder(pin).reverse().toString().equals(pin)
        ? wrong("pin", "the PIN reads the same backwards", "a wrong one is typed that way")
        : pin;
  }

  /// What follows the service code on track 2; the number's last nine digits where none is given.
  String discretionary(String pan) {
    if (pan.isEmpty()) return "";
    if (!card.has("discretionary")) return pan.substring(pan.length() - 9);
    int room = LONGEST_TRACK - pan.length() - BETWEEN;
    return digits(
        "discretionary", "\\d{1," + room + "}", "1 to " + room + " digits, to fill track 2");
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
        wrong("sequence", "a sequence number without a chip", "give the card an aid, or drop it");
      return Optional.empty();
    }
    String aid = digits("aid", "([0-9A-F]{2}){5,16}", "5 to 16 bytes, hexadecimal");
    Optional<TestRange> range = TestRanges.of(pan);
    if (!aid.isEmpty() && range.filter(one -> !aid.startsWith(one.aid())).isPresent())
      wrong(
          "aid",
          "the application is not one of " + range.get().scheme() + ", the number is",
          "it begins with " + range.get().aid());
    if (!service.isEmpty() && !service.matches("[26].*"))
      wrong(
          "service",
          "the card has a chip, and its service code does not say so",
          "it begins with 2 or 6");
    String sequence = card.has("sequence") ? digits("sequence", "\\d{3}", "three digits") : "001";
    return Optional.of(new TestCard.ChipData(aid, sequence));
  }

  private String digits(String key, String pattern, String right) {
    String text = card.text(key, right);
    if (text.isEmpty() || text.matches(pattern)) return text;
    return wrong(key, "'" + key + "' is not " + right, "");
  }

  private String wrong(String key, String what, String right) {
    yaml.problem(card.line(key), what, right);
    return "";
  }
}
