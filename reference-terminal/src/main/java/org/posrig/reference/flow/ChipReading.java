package org.posrig.reference.flow;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.posrig.card.Pan;
import org.posrig.device.CardReader;
import org.posrig.time.Deadline;

/// Reads track 2, expiry and sequence number from a chip: SELECT, then READ RECORD until the track
/// comes. No cryptogram is asked for.
final class ChipReading {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  // The candidates, in the order in which they are tried: UnionPay debit, credit, quasi-credit
  // (host-protocol.md 5.6), then Visa, Mastercard, Maestro, JCB, American Express, Discover.
  private static final List<String> APPLICATIONS =
      List.of(
          "A000000333010101",
          "A000000333010102",
          "A000000333010103",
          "A0000000031010",
          "A0000000041010",
          "A0000000043060",
          "A0000000651010",
          "A00000002501",
          "A0000001523010");
  private static final int LAST_FILE = 3;
  private static final int LAST_RECORD = 3;
  private final CardReader reader;
  private final Deadline deadline;

  ChipReading(CardReader reader, Deadline deadline) {
    this.reader = reader;
    this.deadline = deadline;
  }

  /// Empty when no known application gives a track.
  Optional<CardData> read() {
    return APPLICATIONS.stream().anyMatch(this::selected) ? records() : Optional.empty();
  }

  private boolean selected(String application) {
    String command =
        "00A40400"
            + String.format(Locale.ROOT, "%02X", application.length() / 2)
            + application
            + "00";
    return exchange(command).isPresent();
  }

  private Optional<CardData> records() {
    Map<String, String> tags = new TreeMap<>();
    for (int file = 1; file <= LAST_FILE; file++)
      for (int record = 1; record <= LAST_RECORD; record++) {
        Optional<byte[]> bytes =
            exchange(String.format(Locale.ROOT, "00B2%02X%02X00", record, file << 3 | 4));
        if (bytes.isEmpty()) break;
        tags.putAll(Tlv.flat(bytes.get()));
        if (tags.containsKey("57") && tags.containsKey("5F34")) return card(tags);
      }
    return card(tags);
  }

  private static Optional<CardData> card(Map<String, String> tags) {
    String track = tags.getOrDefault("57", "").replaceFirst("F+$", "");
    if (!track.matches("\\d{12,19}D\\d{7}\\d*")) return Optional.empty();
    int separator = track.indexOf('D');
    return Optional.of(
        new CardData(
            new Pan(track.substring(0, separator)),
            CardData.Way.CHIP,
            track,
            "",
            track.substring(separator + 1, separator + 5),
            sequence(tags.getOrDefault("5F34", ""))));
  }

  private static String sequence(String digits) {
    return digits.isEmpty() ? "" : "0".repeat(Math.max(0, 3 - digits.length())) + digits;
  }

  /// The answer's data, or empty when the card says anything but success.
  private Optional<byte[]> exchange(String command) {
    byte[] answer = reader.exchange(HEX.parseHex(command), deadline);
    if (answer.length == 2 && answer[0] == 0x61)
      answer =
          reader.exchange(
              HEX.parseHex("00C00000" + String.format(Locale.ROOT, "%02X", answer[1] & 0xFF)),
              deadline);
    int size = answer.length - 2;
    boolean success = size >= 0 && answer[size] == (byte) 0x90 && answer[size + 1] == 0;
    return success ? Optional.of(java.util.Arrays.copyOf(answer, size)) : Optional.empty();
  }
}
