package org.posrig.secret;

import static org.posrig.secret.BytesAsDigits.ascii;
import static org.posrig.secret.BytesAsDigits.backwards;
import static org.posrig.secret.BytesAsDigits.decimals;
import static org.posrig.secret.BytesAsDigits.ebcdic;
import static org.posrig.secret.BytesAsDigits.evens;
import static org.posrig.secret.BytesAsDigits.groups;
import static org.posrig.secret.BytesAsDigits.hex;
import static org.posrig.secret.BytesAsDigits.octals;
import static org.posrig.secret.BytesAsDigits.words;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// The forms in which a secret may be written, each as the hexadecimal digits that are left of it
/// when everything else is taken out: `\x36\x32`, `36 32` and `0x36, 0x32` are all `3632`.
final class SecretForms {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final Charset GBK = Charset.forName("GBK");
  private static final int SHORTEST_TAIL = 12;
  private static final long SMALL = 10_000_000_000L;

  private SecretForms() {}

  /// One form to look for.
  ///
  /// @param unit how many digits make one character of the secret; 0 when all must be hidden
  /// @param shape what else has to hold
  record Form(Nibbles digits, SecretKind kind, String masked, int unit, Shape shape) {}

  /// Digits as they stand in the text, 0 to 15.
  static final class Nibbles {
    private final byte[] values;

    Nibbles(byte[] values) {
      this.values = values;
    }

    int length() {
      return values.length;
    }

    int at(int place) {
      return values[place];
    }

    boolean same(byte[] others) {
      return Arrays.equals(values, others);
    }
  }

  /// What a form may have beside its digits.
  enum Shape {
    PLAIN,
    /// Last digit first.
    REVERSED,
    /// Two digits a character; other characters, as bytes, may stand between.
    BYTES,
    /// No part of a longer number.
    WHOLE,
    /// The same, and the beginning of its word.
    BEGINNING,
    /// Also an alphabet: no part of a longer word, and not in a program.
    ALPHABET
  }

  static List<Form> of(SecretKind kind, String secret) {
    List<Form> forms = new ArrayList<>();
    switch (kind) {
      case CARD_NUMBER -> number(secret, forms);
      case TRACK -> track(secret, forms);
      case PIN -> pin(secret, forms);
      case PIN_BLOCK, KEY -> bytes(kind, secret.toUpperCase(Locale.ROOT), forms);
    }
    return forms;
  }

  /// What may be shown of a secret.
  static String masked(SecretKind kind, String secret) {
    return switch (kind) {
      case CARD_NUMBER -> secret.length() < 12 ? "****" : Masker.maskedNumber(secret);
      case TRACK -> maskedTrack(secret);
      case PIN, PIN_BLOCK, KEY -> "****";
    };
  }

  private static String maskedTrack(String track) {
    int separator = Math.max(track.indexOf('='), track.indexOf('D'));
    return separator < 12 ? "****" : Masker.maskedNumber(track.substring(0, separator)) + "=****";
  }

  private static void number(String digits, List<Form> forms) {
    SecretKind kind = SecretKind.CARD_NUMBER;
    String masked = masked(kind, digits);
    add(forms, digits, kind, masked, 1, Shape.PLAIN);
    String reversed = new StringBuilder(digits).reverse().toString();
    add(forms, reversed, kind, masked, 1, Shape.REVERSED);
    add(forms, hex(digits), kind, masked, 2, Shape.BYTES);
    add(forms, HEX.formatHex(digits.getBytes(StandardCharsets.UTF_16BE)), kind, masked, 4);
    add(forms, HEX.formatHex(digits.getBytes(StandardCharsets.UTF_16LE)), kind, masked, 4);
    add(forms, ebcdic(digits), kind, masked, 2);
    add(forms, decimals(ascii(digits)), kind, masked, 2);
    add(forms, octals(ascii(digits), ""), kind, masked, 2);
    add(forms, octals(ascii(digits), "0"), kind, masked, 3);
    for (String gap : List.of(" ", "-"))
      for (int size = 1; size < 4; size++)
        add(forms, hex(String.join(gap, groups(digits, size))), kind);
    for (String gap : List.of(" ", "-"))
      add(forms, ebcdic(String.join(gap, groups(digits, 4))), kind);
    add(forms, numbers(digits), kind, masked, 0);
    swapped(hex(digits), kind, masked, forms);
    packed(digits, kind, masked, forms);
    foreign(digits, masked, forms);
    if (digits.length() > 13) tails(digits, forms);
  }

  /// Each two digits as one byte, from 0 to 99, as a bar code takes them.
  private static String numbers(String digits) {
    StringBuilder bytes = new StringBuilder();
    for (String two : groups(evens(digits).getFirst(), 2))
      bytes.append(HEX.toHexDigits((byte) Integer.parseInt(two)));
    return bytes.toString();
  }

  /// Wide digits as bytes, groups of thousands, and each byte's digits swapped.
  private static void foreign(String digits, String masked, List<Form> forms) {
    SecretKind kind = SecretKind.CARD_NUMBER;
    String wide = wide(digits);
    add(forms, HEX.formatHex(wide.getBytes(StandardCharsets.UTF_8)), kind, masked, 6);
    add(forms, HEX.formatHex(wide.getBytes(GBK)), kind, masked, 4);
    add(forms, hex(digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",")), kind);
    add(forms, evens(digits).getFirst().replaceAll("(.)(.)", "$2$1"), kind);
  }

  private static String wide(String digits) {
    StringBuilder wide = new StringBuilder();
    for (char digit : digits.toCharArray()) wide.append((char) (digit - '0' + '０'));
    return wide.toString();
  }

  /// The last twelve digits, and the twelve that go into a PIN's block. Small numbers stand
  /// everywhere.
  private static void tails(String digits, List<Form> forms) {
    String last = digits.substring(digits.length() - 12);
    String ofBlock = ofBlock(digits);
    for (String tail : List.of(last, ofBlock, "0000" + ofBlock))
      if (Long.parseLong(tail) > SMALL)
        add(forms, tail, SecretKind.CARD_NUMBER, "****", 0, Shape.WHOLE);
  }

  private static String ofBlock(String digits) {
    return digits.substring(digits.length() - 13, digits.length() - 1);
  }

  /// A PIN's block of format 0 with its card's number added, before it is enciphered (ISO 9564-1).
  static List<Form> block(String pin, String number) {
    if (pin.length() > 12 || number.length() < 13) return List.of();
    long added = Long.parseLong(ofBlock(number), 16) ^ Long.parseUnsignedLong(block(pin), 16);
    List<Form> forms = new ArrayList<>();
    add(forms, HEX.toHexDigits(added), SecretKind.PIN_BLOCK, "****", 0);
    return forms;
  }

  private static String block(String pin) {
    return ("0" + Integer.toHexString(pin.length()) + pin + "F".repeat(16)).substring(0, 16);
  }

  private static void track(String track, List<Form> forms) {
    SecretKind kind = SecretKind.TRACK;
    String masked = masked(kind, track);
    String letter = track.replace('=', 'D');
    String sign = track.replace('D', '=');
    add(forms, letter, kind, masked, 0);
    add(forms, sign.replace("=", ""), kind, masked, 0);
    add(forms, hex(sign), kind, masked, 0);
    add(forms, hex(letter), kind, masked, 0);
    add(forms, ebcdic(sign), kind, masked, 0);
    add(forms, ebcdic(letter), kind, masked, 0);
    String tail = sign.substring(sign.indexOf('=') + 1);
    if (tail.length() >= SHORTEST_TAIL) {
      add(forms, tail, kind, "****", 0, Shape.WHOLE);
      add(forms, hex(tail), kind, "****", 0);
    }
    packed(letter, kind, masked, forms);
  }

  /// As characters, and in clear in its block (ISO 9564-1, formats 0 and 3 before anything is
  /// added).
  private static void pin(String pin, List<Form> forms) {
    add(forms, hex(pin), SecretKind.PIN, "****", 0, Shape.WHOLE);
    add(forms, decimals(ascii(pin)), SecretKind.PIN, "****", 0, Shape.WHOLE);
    if (pin.length() > 12) return;
    String block = block(pin);
    add(forms, block, SecretKind.PIN_BLOCK, "****", 0);
    add(forms, (pin + "F".repeat(16)).substring(0, 16), SecretKind.PIN_BLOCK, "****", 0);
    add(forms, ebcdic(pin), SecretKind.PIN, "****", 0, Shape.WHOLE);
    String content = block.substring(1, 2 + pin.length());
    for (int format = 0; format < 5; format++)
      add(forms, format + content, SecretKind.PIN_BLOCK, "****", 0, Shape.BEGINNING);
  }

  private static void bytes(SecretKind kind, String hex, List<Form> forms) {
    if (isOneDigit(hex)) return;
    add(forms, hex, kind, "****", 0);
    add(forms, hex(hex), kind, "****", 0);
    add(forms, hex(hex.toLowerCase(Locale.ROOT)), kind, "****", 0);
    add(forms, ebcdic(hex), kind, "****", 0);
    add(forms, ebcdic(hex.toLowerCase(Locale.ROOT)), kind, "****", 0);
    add(forms, backwards(hex), kind, "****", 0);
    if (hex.length() > 16) halves(kind, hex, forms);
    packed(hex, kind, "****", forms);
    if (hex.length() % 8 == 0) add(forms, words(hex), kind, "****", 0);
    String number = new java.math.BigInteger(hex, 16).toString();
    if (number.length() > SHORTEST_TAIL) add(forms, number, kind, "****", 0, Shape.WHOLE);
    if (kind == SecretKind.KEY) parity(hex, forms);
  }

  /// The same key as DES takes it: each byte with an odd number of ones.
  private static void parity(String hex, List<Form> forms) {
    byte[] bytes = HEX.parseHex(hex);
    for (int at = 0; at < bytes.length; at++)
      if (Integer.bitCount(bytes[at] & 0xFF) % 2 == 0) bytes[at] ^= 1;
    String odd = HEX.formatHex(bytes);
    add(forms, odd, SecretKind.KEY, "****", 0);
    if (odd.length() > 16) halves(SecretKind.KEY, odd, forms);
  }

  /// A key of zeros, as benches of tests have it, cannot be told from any other zeros, and nobody
  /// learns anything from it.
  private static boolean isOneDigit(String hex) {
    return hex.chars().allMatch(digit -> digit == hex.charAt(0));
  }

  private static void halves(SecretKind kind, String hex, List<Form> forms) {
    for (int at = 0; at + 16 <= hex.length(); at += 16) {
      String half = hex.substring(at, at + 16);
      if (isOneDigit(half)) continue;
      boolean alphabet = half.equals("0123456789ABCDEF") || half.equals("FEDCBA9876543210");
      add(forms, half, kind, "****", 0, alphabet ? Shape.ALPHABET : Shape.PLAIN);
    }
  }

  /// Two digits a byte, the bytes as decimals: `98, 16, -108`; an odd digit stands left or right.
  private static void packed(String digits, SecretKind kind, String masked, List<Form> forms) {
    for (String even : evens(digits)) {
      byte[] bytes = HEX.parseHex(even);
      add(forms, decimals(bytes), kind, masked, 0);
      StringBuilder signed = new StringBuilder();
      for (byte one : bytes) signed.append(Math.abs((int) one));
      add(forms, signed.toString(), kind, masked, 0);
    }
  }

  /// Words of two bytes, the lower first, as `hexdump` shows them.
  private static void swapped(String hex, SecretKind kind, String masked, List<Form> forms) {
    StringBuilder swapped = new StringBuilder();
    for (int at = 0; at + 4 <= hex.length(); at += 4)
      swapped.append(hex, at + 2, at + 4).append(hex, at, at + 2);
    add(forms, swapped.toString(), kind, masked, 0);
  }

  private static void add(List<Form> forms, String digits, SecretKind kind) {
    add(forms, digits, kind, "****", 0, Shape.PLAIN);
  }

  private static void add(
      List<Form> forms, String digits, SecretKind kind, String masked, int unit) {
    add(forms, digits, kind, masked, unit, Shape.PLAIN);
  }

  private static void add(
      List<Form> forms, String digits, SecretKind kind, String masked, int unit, Shape shape) {
    if (digits.length() < KnownSecrets.WINDOW) return;
    byte[] values = new byte[digits.length()];
    for (int at = 0; at < values.length; at++)
      values[at] = (byte) Character.digit(digits.charAt(at), 16);
    boolean known = forms.stream().anyMatch(form -> form.digits.same(values));
    if (!known) forms.add(new Form(new Nibbles(values), kind, masked, unit, shape));
  }
}
