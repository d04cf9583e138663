package org.posrig.hosts.dialect;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The card numbers that a message names in the clear: they must not be seen in the values of its
/// chip data either, where a terminal's mistake may have put them.
record CardDigits(List<String> numbers) {
  /// So many digits in a row are no accident.
  private static final int TELLING = 8;

  /// Behind what looks like the tag of a number or of a track, whatever length is told there.
  private static final Pattern IN_CHIP_DATA = Pattern.compile("5[7A](?:81)?..(\\d{12,19})");

  static CardDigits of(Message message, Dialect dialect) {
    return new CardDigits(Stream.concat(named(message, dialect), inChipData(message)).toList());
  }

  private static Stream<String> named(Message message, Dialect dialect) {
    return Stream.of(Visibility.PAN, Visibility.TRACK, Visibility.TRACK1)
        .flatMap(dialect::shownAs)
        .map(field -> message.fields().getOrDefault(field, ""))
        .map(value -> value.replaceFirst("^B", "").split("[=D^]", 2)[0])
        .filter(number -> number.matches("\\d{12,19}"));
  }

  private static Stream<String> inChipData(Message message) {
    String hex = message.fields().getOrDefault(55, "").toUpperCase(Locale.ROOT);
    return IN_CHIP_DATA.matcher(hex).results().map(found -> found.group(1));
  }

  /// Whether a value, in hexadecimal digits, has a telling part of a number in it.
  boolean in(String hex) {
    return numbers.stream().flatMap(CardDigits::parts).anyMatch(hex::contains);
  }

  private static Stream<String> parts(String number) {
    return IntStream.rangeClosed(0, number.length() - TELLING)
        .mapToObj(from -> number.substring(from, from + TELLING));
  }
}
