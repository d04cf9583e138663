package org.posrig.second.flow;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.posrig.card.Pan;
import org.posrig.device.CardReader;
import org.posrig.device.DeviceFailed;
import org.posrig.device.DeviceFailed.Cause;
import org.posrig.time.Deadline;

/// Reads a chip: the first application of this terminal that the card has, then its records until
/// track 2 and the sequence number are there. It asks for no cryptogram.
final class ChipReader {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final List<String> APPLICATIONS =
      List.of("A000000333010101", "A000000333010102", "A000000333010103");
  private static final int FILES = 3;
  private static final int RECORDS = 3;
  private static final String TRACK = "57";
  private static final String SEQUENCE = "5F34";
  private final CardReader reader;
  private final Deadline deadline;

  ChipReader(CardReader reader, Deadline deadline) {
    this.reader = reader;
    this.deadline = deadline;
  }

  /// Empty when there is no chip, or none that answers and has a known application.
  Optional<Card> read() {
    try {
      reader.powerChip(deadline);
      for (String application : APPLICATIONS)
        if (ask("00A40400" + length(application) + application + "00").isPresent())
          return records(application);
      return Optional.empty();
    } catch (DeviceFailed e) {
      if (e.why() == Cause.UNREADABLE || e.why() == Cause.REFUSED) return Optional.empty();
      throw e;
    }
  }

  private Optional<Card> records(String application) {
    Tags tags = new Tags();
    for (int file = 1; file <= FILES; file++)
      for (int record = 1; record <= RECORDS && !isWhole(tags); record++) {
        Optional<byte[]> data =
            ask(String.format(Locale.ROOT, "00B2%02X%02X00", record, file << 3 | 4));
        if (data.isEmpty()) break;
        tags.add(data.get());
      }
    return card(application, tags);
  }

  private static boolean isWhole(Tags tags) {
    return !tags.get(TRACK).isEmpty() && !tags.get(SEQUENCE).isEmpty();
  }

  private static Optional<Card> card(String application, Tags tags) {
    String track = tags.get(TRACK).replaceFirst("F$", "");
    if (!track.matches("\\d{12,19}D\\d{7}\\d*")) return Optional.empty();
    int separator = track.indexOf('D');
    String sequence = tags.get(SEQUENCE);
    return Optional.of(
        new Card(
            Card.How.CHIP,
            new Pan(track.substring(0, separator)),
            track,
            track.substring(separator + 1, separator + 5),
            sequence.isEmpty() ? "" : "0" + sequence,
            application));
  }

  /// The data of an answer that ends in 9000.
  private Optional<byte[]> ask(String command) {
    byte[] answer = reader.exchange(HEX.parseHex(command), deadline);
    if (answer.length == 2 && answer[0] == 0x61)
      answer = reader.exchange(HEX.parseHex("00C00000" + HEX.toHexDigits(answer[1])), deadline);
    int data = answer.length - 2;
    boolean good = data >= 0 && answer[data] == (byte) 0x90 && answer[data + 1] == 0;
    return good ? Optional.of(Arrays.copyOf(answer, data)) : Optional.empty();
  }

  private static String length(String hex) {
    return String.format(Locale.ROOT, "%02X", hex.length() / 2);
  }
}
