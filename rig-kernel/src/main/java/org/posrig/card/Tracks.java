package org.posrig.card;

import java.util.Optional;

/// What a magnetic stripe holds, data only, without sentinels. Never printed.
///
/// @param two track 2, at most 37 characters, separator `=`; empty when blank
/// @param three track 3, at most 104 characters; empty when blank
public record Tracks(String two, String three) {
  public Optional<Pan> pan() {
    int separator = two.indexOf('=');
    String digits = separator < 0 ? "" : two.substring(0, separator);
    return digits.matches("\\d{12,19}") ? Optional.of(new Pan(digits)) : Optional.empty();
  }

  /// `YYMM`, or empty when the track has no separator and four digits behind it.
  public Optional<String> expiry() {
    int at = two.indexOf('=') + 1;
    return at > 0 && two.length() >= at + 4
        ? Optional.of(two.substring(at, at + 4))
        : Optional.empty();
  }

  /// Three digits; a first digit of 2 or 6 says that the card has a chip.
  public Optional<String> serviceCode() {
    int at = two.indexOf('=') + 5;
    return at > 4 && two.length() >= at + 3
        ? Optional.of(two.substring(at, at + 3))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "Tracks[" + two.length() + ", " + three.length() + " characters]";
  }
}
