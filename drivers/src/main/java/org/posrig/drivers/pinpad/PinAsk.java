package org.posrig.drivers.pinpad;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.posrig.secret.Secret;

/// Message 70 as the pad reads it.
sealed interface PinAsk {

  /// The pad can ask the holder.
  record Good(Pan pan, Secret wrappedKey, long cents, Duration timeout) implements PinAsk {}

  /// The pad answers with an error code.
  record Bad(char code) implements PinAsk {}

  /// A card number of a length that only a pad takes; it has no readable form.
  final class Pan {
    private final String digits;

    private Pan(String digits) {
      this.digits = digits;
    }

    String digits() {
      return digits;
    }
  }

  private static Bad bad(char code) {
    return new Bad(code);
  }

  /// `.`PAN FS key amount [FS time-out].
  static PinAsk read(String text) {
    List<String> parts = Arrays.asList(text.split(VisaMessages.FS, -1));
    if (parts.size() < 2 || parts.size() > 3 || !parts.getFirst().startsWith("70."))
      return bad('E');
    String pan = parts.getFirst().substring(3);
    String timeout = parts.size() == 3 ? parts.get(2) : "9";
    return read(pan, parts.get(1), timeout);
  }

  private static PinAsk read(String pan, String keyAndAmount, String timeout) {
    if (pan.isEmpty()) return bad('0');
    if (!pan.matches("\\d+")) return bad('4');
    if (pan.length() < 8) return bad('2');
    if (pan.length() > 19) return bad('3');
    if (!timeout.matches("[1-9]")) return bad('6');
    int keyLength = keyAndAmount.length() > 24 ? 32 : 16;
    if (keyAndAmount.length() < keyLength) return bad('5');
    String amount = keyAndAmount.substring(keyLength);
    if (!amount.matches("\\d{4,8}")) return bad('8');
    String key = keyAndAmount.substring(0, keyLength);
    if (!key.matches("[0-9A-F]+")) return bad('5');
    return new Good(
        new Pan(pan),
        Secret.ofHex(key),
        Long.parseLong(amount),
        VisaMessages.TIMEOUT_STEP.multipliedBy(timeout.charAt(0) - '0'));
  }
}
