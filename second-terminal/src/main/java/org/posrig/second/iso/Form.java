package org.posrig.second.iso;

import java.util.Map;

/// How the value of a field goes on the wire (ISO 8583:1987, BCD form).
sealed interface Form {

  /// Digits, two to a byte, a zero nibble in front of an odd number.
  record Digits(int count) implements Form {}

  /// Characters, blanks behind.
  record Text(int length) implements Form {}

  record Binary(int bytes) implements Form {}

  /// One byte that counts digits or track characters, then nibbles, an `F` behind an odd number.
  record Nibbles(int most) implements Form {}

  /// A length of two or three digits, then characters.
  record LongText(int lengthDigits, int most) implements Form {}

  /// A length of three digits, then bytes.
  record LongBinary(int most) implements Form {}

  /// The fields that this terminal sends or takes from an answer.
  Map<Integer, Form> TABLE =
      Map.ofEntries(
          Map.entry(2, new Nibbles(19)),
          Map.entry(3, new Digits(6)),
          Map.entry(4, new Digits(12)),
          Map.entry(7, new Digits(10)),
          Map.entry(11, new Digits(6)),
          Map.entry(12, new Digits(6)),
          Map.entry(13, new Digits(4)),
          Map.entry(14, new Digits(4)),
          Map.entry(15, new Digits(4)),
          Map.entry(22, new Digits(3)),
          Map.entry(23, new Digits(3)),
          Map.entry(24, new Digits(3)),
          Map.entry(25, new Digits(2)),
          Map.entry(35, new Nibbles(37)),
          Map.entry(37, new Text(12)),
          Map.entry(38, new Text(6)),
          Map.entry(39, new Text(2)),
          Map.entry(41, new Text(8)),
          Map.entry(42, new Text(15)),
          Map.entry(44, new LongText(2, 25)),
          Map.entry(48, new LongText(3, 999)),
          Map.entry(52, new Binary(8)),
          Map.entry(54, new LongText(3, 120)),
          Map.entry(55, new LongBinary(255)),
          Map.entry(57, new LongBinary(999)),
          Map.entry(60, new LongText(3, 999)),
          Map.entry(61, new LongText(3, 999)),
          Map.entry(62, new LongText(3, 999)),
          Map.entry(63, new LongText(3, 999)),
          Map.entry(64, new Binary(8)));
}
