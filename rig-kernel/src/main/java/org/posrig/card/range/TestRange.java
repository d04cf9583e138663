package org.posrig.card.range;

/// Card numbers that were published for tests.
///
/// @param prefix digits; the whole number when it is one alone
/// @param length of a number, check digit included
/// @param scheme its name, as people say it
/// @param aid how the application identifiers of the scheme's chips begin, hexadecimal
/// @param source where it was published
public record TestRange(String prefix, int length, String scheme, String aid, String source) {
  public TestRange {
    if (!prefix.matches("\\d{6,19}") || length < 13 || length > 19 || prefix.length() > length)
      throw new IllegalArgumentException("no range of card numbers: " + prefix + ", " + length);
    if (!aid.matches("[0-9A-F]{10}"))
      throw new IllegalArgumentException("no registered application provider: " + aid);
  }

  public boolean holds(String number) {
    return number.length() == length && number.startsWith(prefix);
  }

  /// One number, not a range of them.
  public boolean isSingle() {
    return prefix.length() == length;
  }

  /// The issuer's six digits.
  public String start() {
    return prefix.substring(0, 6);
  }
}
