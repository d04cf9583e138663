package org.posrig.secret;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.posrig.secret.SecretForms.Form;

/// A first glance at a text: nearly every text is clean, and that is seen at once.
///
/// It may suspect a clean text; it never passes one in which [SecretMatcher] or [CardNumbers] find
/// something. It knows the first eight characters of each form.
final class SecretPrefilter {
  private static final int WINDOW = SecretMatcher.WINDOW;
  private static final long BASE64_WINDOW = (1L << (6 * WINDOW)) - 1;

  /// So many digits follow at least.
  private static final int REST = CardNumbers.SHORTEST - 6;

  private static final byte[] HEX = values("0123456789ABCDEF", "0123456789abcdef");
  private static final byte[] BASE64 =
      values(
          "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
          "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

  private final CardNumbers cardNumbers;
  private final Starts hexStarts = new Starts(HEX, 4);
  private final Starts base64Starts = new Starts(BASE64, 6);
  private final Set<String> pins = new HashSet<>();
  private boolean blind;

  /// The first eight characters of many forms, each as one number.
  private static final class Starts {
    private final byte[] values;
    private final int bits;
    private final boolean[] filter = new boolean[1 << 13];
    private final Set<Long> starts = new HashSet<>();

    /// @param bits in one character
    Starts(byte[] values, int bits) {
      this.values = values;
      this.bits = bits;
    }

    /// False when the form has other characters.
    boolean add(String form) {
      long window = 0;
      for (int at = 0; at < WINDOW; at++) {
        int value = value(values, form.charAt(at));
        if (value < 0) return false;
        window = (window << bits) | value;
      }
      filter[slot(window)] = true;
      starts.add(window);
      return true;
    }

    boolean has(long window) {
      return filter[slot(window)] && starts.contains(window);
    }

    private static int slot(long window) {
      return (int) ((window * 0x9E3779B97F4A7C15L) >>> 51);
    }
  }

  /// @param secrets with their kinds
  SecretPrefilter(Map<String, String> secrets, CardNumbers cardNumbers) {
    this.cardNumbers = cardNumbers;
    secrets.forEach(this::add);
  }

  private void add(String secret, String kind) {
    if (kind.equals("PIN")) addPin(secret);
    for (Form form : SecretForms.of(kind, secret)) if (form.text().length() >= WINDOW) add(form);
  }

  private void addPin(String pin) {
    pins.add(pin);
    blind |= !pin.chars().allMatch(c -> WordScanner.isDigit((char) c));
  }

  /// Whoever has a form that would not be seen looks twice at everything.
  private void add(Form form) {
    Starts starts = form.exactCase() ? base64Starts : hexStarts;
    blind |= !starts.add(form.text());
  }

  boolean suspects(String text) {
    char[] all = text.toCharArray();
    return blind || hasHexStart(all) || hasBase64Start(all) || hasNumber(text, all);
  }

  /// Over the gaps as [CompactedText] leaves them out.
  private boolean hasHexStart(char[] all) {
    long window = 0;
    int length = 0;
    int inRange = 0;
    for (int at = 0; at < all.length; at++) {
      int value = value(HEX, all[at]);
      if (value >= 0) {
        window = ((window << 4) | value) & 0xFFFFFFFFL;
        length++;
        inRange = inRange > 0 || isTestRange(window, length) ? inRange + 1 : 0;
        if (inRange > REST || (length >= WINDOW && hexStarts.has(window))) return true;
      } else if (length > 0 && !CompactedText.isGap(all, at)) {
        length = 0;
        inRange = 0;
      }
    }
    return false;
  }

  private static boolean isTestRange(long window, int length) {
    return (length >= 6 && TestMarks.isStart((int) (window & 0xFFFFFF)))
        || (length >= WINDOW && TestMarks.isStartAsCharacters(window));
  }

  private boolean hasBase64Start(char[] all) {
    long window = 0;
    int length = 0;
    for (char c : all) {
      int value = value(BASE64, c);
      window = ((window << 6) | value) & BASE64_WINDOW;
      length = value < 0 ? 0 : length + 1;
      if (length >= WINDOW && base64Starts.has(window)) return true;
    }
    return false;
  }

  /// Words that begin with digits: a PIN, a card number, a track.
  private boolean hasNumber(String text, char[] all) {
    for (int at = 0; at < all.length; at++) {
      int from = at;
      while (at < all.length && WordScanner.isDigit(all[at])) at++;
      int digits = at - from;
      while (at < all.length && WordScanner.isInWord(all[at])) at++;
      if (digits >= CardNumbers.SHORTEST && cardNumbers.isSuspect(text, from, at)) return true;
      boolean whole = digits == at - from && digits >= Masker.SHORTEST;
      if (whole && pins.contains(text.substring(from, at))) return true;
    }
    return false;
  }

  private static int value(byte[] values, char c) {
    return c < values.length ? values[c] : -1;
  }

  private static byte[] values(String... alphabets) {
    byte[] values = new byte[128];
    java.util.Arrays.fill(values, (byte) -1);
    for (String alphabet : alphabets)
      for (int at = 0; at < alphabet.length(); at++) values[alphabet.charAt(at)] = (byte) at;
    return values;
  }
}
