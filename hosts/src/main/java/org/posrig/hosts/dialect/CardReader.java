package org.posrig.hosts.dialect;

import java.util.Map;
import java.util.TreeMap;
import org.posrig.hosts.dialect.Place.What;
import org.posrig.meaning.CardUse;
import org.posrig.meaning.EntryMode;

/// What a message says of the card: F2, F35, F22, F52, and where the dialect tells a fallback.
final class CardReader {
  private final Map<String, EntryMode> entries;
  private final Places places;

  /// @param entries by the first two digits of F22
  CardReader(Map<String, EntryMode> entries, Places places) {
    this.entries = new TreeMap<>(entries);
    this.places = places;
  }

  CardUse of(Message message) {
    return new CardUse(number(message), entry(message), message.has(52));
  }

  /// Masked. Encryption changes digits of the track, also of the number in it.
  private String number(Message message) {
    String number = message.has(2) ? message.field(2) : isEncrypted(message) ? "" : track(message);
    return number.matches("\\d{12,19}") ? FieldMasker.pan(number) : "";
  }

  private boolean isEncrypted(Message message) {
    return places.says(What.ENCRYPTED_TRACK, message);
  }

  private static String track(Message message) {
    String track = message.field(35).replace('D', '=');
    return track.contains("=") ? track.substring(0, track.indexOf('=')) : "";
  }

  private EntryMode entry(Message message) {
    EntryMode mode = entries.getOrDefault(message.part(22, 0, 2), EntryMode.UNSAID);
    return mode == EntryMode.STRIPE && places.says(What.FALLBACK, message)
        ? EntryMode.FALLBACK
        : mode;
  }
}
