package org.posrig.drivers.reader;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.posrig.card.TestCard;
import org.posrig.card.TestCard.ChipData;
import org.posrig.card.range.TestRange;
import org.posrig.card.range.TestRanges;

/// The emulated chip's application over T=0: SELECT and READ RECORD, no cryptograms.
final class Chip {
  static final byte[] ANSWER_TO_RESET = HexFormat.of().parseHex("3B6500002063CB6800");
  private static final byte[] OK = {(byte) 0x90, 0x00};
  private static final int SELECT = 0xA4;
  private static final int READ_RECORD = 0xB2;
  private static final int GET_RESPONSE = 0xC0;
  /// Record 1 of the file with the short identifier 1.
  private static final int RECORD = 1;

  private static final int FILE_1 = 0x0C;

  private final TestCard card;
  private final ChipData data;
  private boolean selected;
  private byte[] waiting = {};

  Chip(TestCard card, ChipData data) {
    this.card = card;
    this.data = data;
  }

  private static final int HEADER = 4;

  /// One TPDU: five bytes and what they announce; four, when there are no data either way (case 1,
  /// ISO 7816-3).
  byte[] answer(byte[] sent) {
    if (sent.length < HEADER) return status(0x6700);
    byte[] tpdu = sent.length == HEADER ? Arrays.copyOf(sent, HEADER + 1) : sent;
    if (tpdu[0] != 0) return status(0x6E00);
    return switch (tpdu[1] & 0xFF) {
      case SELECT -> select(tpdu);
      case READ_RECORD -> readRecord(tpdu);
      case GET_RESPONSE -> getResponse(tpdu[4] & 0xFF);
      default -> status(0x6D00);
    };
  }

  private byte[] select(byte[] tpdu) {
    if (tpdu[2] != 4 || tpdu[3] != 0) return status(0x6A86);
    byte[] name = Arrays.copyOfRange(tpdu, 5, tpdu.length);
    if (name.length != (tpdu[4] & 0xFF)) return status(0x6700);
    String aid = HexFormat.of().withUpperCase().formatHex(name);
    selected = data.aid().startsWith(aid) && aid.length() >= 10;
    if (!selected) return status(0x6A82);
    waiting = controlInformation();
    return status(0x6100 | waiting.length);
  }

  private byte[] getResponse(int length) {
    if (waiting.length == 0) return status(0x6985);
    if (length != waiting.length) return status(0x6C00 | waiting.length);
    byte[] answer = with(waiting, OK);
    waiting = new byte[0];
    return answer;
  }

  private byte[] readRecord(byte[] tpdu) {
    if (!selected) return status(0x6985);
    if (tpdu[3] != FILE_1) return status(0x6A82);
    if (tpdu[2] != RECORD) return status(0x6A83);
    byte[] record = record();
    if ((tpdu[4] & 0xFF) != record.length) return status(0x6C00 | record.length);
    return with(record, OK);
  }

  /// File control information: the application's name and label.
  private byte[] controlInformation() {
    byte[] label = tag("50", scheme().getBytes(StandardCharsets.US_ASCII));
    return tag("6F", with(tag("84", hex(data.aid())), tag("A5", label)));
  }

  /// As cardholders know it, in capitals; a card of no public range is one of a driver's own test.
  private String scheme() {
    return TestRanges.of(card.pan().digits())
        .map(TestRange::scheme)
        .orElse("TEST")
        .toUpperCase(Locale.ROOT);
  }

  /// Template 70: number, track 2 equivalent, expiry, sequence.
  private byte[] record() {
    byte[] number = tag("5A", digits(card.pan().digits()));
    byte[] track = tag("57", digits(card.tracks().two().replace('=', 'D')));
    byte[] expiry = tag("5F24", hex(lastDay(card.tracks().expiry().orElse("4912"))));
    byte[] sequence = tag("5F34", hex(lastTwo(data.sequence())));
    return tag("70", with(with(number, track), with(expiry, sequence)));
  }

  /// `YYMM` and the month's last day.
  private static String lastDay(String expiry) {
    int year = 2000 + Integer.parseInt(expiry.substring(0, 2));
    int month = Integer.parseInt(expiry.substring(2, 4));
    return expiry + YearMonth.of(year, month).lengthOfMonth();
  }

  private static String lastTwo(String sequence) {
    return sequence.substring(sequence.length() - 2);
  }

  /// Digits in halves of bytes, filled up with F.
  private static byte[] digits(String digits) {
    return hex(digits.length() % 2 == 0 ? digits : digits + "F");
  }

  private static byte[] tag(String tag, byte[] value) {
    return with(with(hex(tag), new byte[] {(byte) value.length}), value);
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static byte[] with(byte[] first, byte[] second) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(first);
    out.writeBytes(second);
    return out.toByteArray();
  }

  private static byte[] status(int word) {
    return new byte[] {(byte) (word >> 8), (byte) word};
  }
}
