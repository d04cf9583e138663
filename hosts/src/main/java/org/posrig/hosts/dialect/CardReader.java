package org.posrig.hosts.dialect;

import java.util.Map;
import java.util.TreeMap;
import org.posrig.meaning.CardUse;
import org.posrig.meaning.EntryMode;

/// What a message says of the card: F2, F35, F22, F52, and F60.5 for a fallback.
final class CardReader {
  private static final int CHIP_CONDITION = 12; // F60.5
  private static final String FALLBACK = "2";
  private final Map<String, EntryMode> entries;

  /// @param entries by the first two digits of F22
  CardReader(Map<String, EntryMode> entries) {
    this.entries = new TreeMap<>(entries);
  }

  CardUse of(Message message) {
    return new CardUse(number(message), entry(message), message.has(52));
  }

  /// Masked. Encryption changes digits of the track, also of the number in it.
  private static String number(Message message) {
    String number = message.has(2) ? message.field(2) : isEncrypted(message) ? "" : track(message);
    return number.matches("\\d{12,19}") ? FieldMasker.pan(number) : "";
  }

  /// The third digit of F53.
  private static boolean isEncrypted(Message message) {
    return message.part(53, 2, 3).equals("1");
  }

  private static String track(Message message) {
    String track = message.field(35).replace('D', '=');
    return track.contains("=") ? track.substring(0, track.indexOf('=')) : "";
  }

  private EntryMode entry(Message message) {
    EntryMode mode = entries.getOrDefault(message.part(22, 0, 2), EntryMode.UNSAID);
    return mode == EntryMode.STRIPE && isFallback(message) ? EntryMode.FALLBACK : mode;
  }

  private static boolean isFallback(Message message) {
    return message.part(60, CHIP_CONDITION, CHIP_CONDITION + 1).equals(FALLBACK);
  }
}
