package org.posrig.card;

/// A card number that never prints more than its first six and last four digits.
public record Pan(String digits) {
  public Pan {
    if (!digits.matches("\\d{12,19}"))
      throw new IllegalArgumentException(
          "a card number has 12 to 19 digits, this has " + digits.length());
  }

  public String masked() {
    int hidden = digits.length() - 10;
    return digits.substring(0, 6) + "*".repeat(hidden) + digits.substring(digits.length() - 4);
  }

  @Override
  public String toString() {
    return masked();
  }
}
