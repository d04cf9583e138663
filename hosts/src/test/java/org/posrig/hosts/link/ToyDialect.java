package org.posrig.hosts.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.posrig.fault.LinkFault.LieField;
import org.posrig.meaning.Authenticity;
import org.posrig.meaning.Meaning;
import org.posrig.meaning.MeaningBuilder;
import org.posrig.meaning.Numbers;
import org.posrig.meaning.Phase;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;

/// A dialect just rich enough for the link: length 2, TPDU 5, header 6, MTI 2 BCD, one flag byte
/// (1: F64 is there), F11 3 BCD, F4 6 BCD, F41 8 characters, filler, F64 8 hex digits of a CRC.
final class ToyDialect implements LinkDialect {
  static final int REQUEST_SIZE = 116;
  static final int ANSWER_SIZE = 147;
  private static final int MTI = 13;
  private static final int FLAG = 15;
  private static final int STAN = 16;
  private static final int AMOUNT = 19;
  private static final int TERMINAL = 25;
  private static final int SMALLEST = 33;
  private static final int MAC = 8;

  static byte[] request(int stan) {
    return message("0200", stan, 12_345, REQUEST_SIZE);
  }

  static byte[] answer(int stan) {
    return message("0210", stan, 12_345, ANSWER_SIZE);
  }

  static byte[] message(String mti, int stan, long cents, int size) {
    ByteBuffer out = ByteBuffer.allocate(size);
    out.putShort((short) (size - 2)).put(HexFormat.of().parseHex("6000030000603100310000"));
    out.put(HexFormat.of().parseHex(mti)).put((byte) 1);
    out.put(bcd(stan, 6)).put(bcd(cents, 12)).put("TERM0001".getBytes(StandardCharsets.US_ASCII));
    while (out.remaining() > MAC) out.put((byte) (out.position() * 37 + stan));
    out.put(new byte[MAC]);
    return signed(out.array());
  }

  private static byte[] bcd(long value, int digits) {
    return HexFormat.of().parseHex(String.format(Locale.ROOT, "%0" + digits + "d", value));
  }

  private static byte[] signed(byte[] frame) {
    byte[] other = frame.clone();
    System.arraycopy(macOf(frame), 0, other, frame.length - MAC, MAC);
    return other;
  }

  private static byte[] macOf(byte[] frame) {
    CRC32 crc = new CRC32();
    crc.update(frame, MTI, frame.length - MTI - MAC);
    return String.format(Locale.ROOT, "%08X", crc.getValue()).getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public int prefixBytes() {
    return 2;
  }

  @Override
  public byte[] prefix(int number) {
    if (number < 0 || number > 0xFFFF)
      throw new IllegalArgumentException(
          "length " + number + " does not fit into a prefix of 2 bytes");
    return ByteBuffer.allocate(2).putShort((short) number).array();
  }

  @Override
  public int frameSize(byte[] prefix) {
    return 2 + Short.toUnsignedInt(ByteBuffer.wrap(prefix).getShort());
  }

  @Override
  public Optional<Meaning> meaning(byte[] frame, Direction direction) {
    return type(frame)
        .map(
            type ->
                new MeaningBuilder(
                        kind(type), direction == Direction.TO_HOST ? Phase.REQUEST : Phase.ANSWER)
                    .numbers(Numbers.of(HexFormat.of().formatHex(frame, STAN, AMOUNT), ""))
                    .authenticity(mac(frame))
                    .build());
  }

  private static TransactionKind kind(String type) {
    return switch (type.charAt(1)) {
      case '2' -> TransactionKind.SALE;
      case '4' -> TransactionKind.REVERSAL;
      default -> TransactionKind.SIGN_IN;
    };
  }

  @Override
  public Optional<String> type(byte[] frame) {
    if (frame.length < SMALLEST || frameSize(frame) != frame.length) return Optional.empty();
    String mti = HexFormat.of().formatHex(frame, MTI, MTI + 2);
    return mti.matches("0[248][01]0") ? Optional.of(mti) : Optional.empty();
  }

  @Override
  public Map<Integer, String> fields(byte[] frame) {
    if (type(frame).isEmpty()) return Map.of();
    Map<Integer, String> fields = new TreeMap<>();
    fields.put(4, HexFormat.of().formatHex(frame, AMOUNT, TERMINAL));
    fields.put(11, HexFormat.of().formatHex(frame, STAN, AMOUNT));
    fields.put(41, new String(frame, TERMINAL, 8, StandardCharsets.ISO_8859_1));
    return fields;
  }

  private static Authenticity mac(byte[] frame) {
    if (frame[FLAG] == 0) return Authenticity.ABSENT;
    return Arrays.equals(frame, signed(frame)) ? Authenticity.VALID : Authenticity.INVALID;
  }

  @Override
  public byte[] lie(byte[] frame, LieField field) {
    byte[] other = frame.clone();
    switch (field) {
      case TRACE -> other[STAN + 2] ^= 0x01;
      case AMOUNT -> other[AMOUNT + 5] ^= 0x01;
      case TERMINAL -> other[TERMINAL] ^= 0x01;
    }
    return signed(other);
  }

  @Override
  public byte[] breakMac(byte[] frame) {
    byte[] other = frame.clone();
    other[other.length - 1] ^= 0x01;
    return other;
  }

  @Override
  public byte[] stripMac(byte[] frame) {
    byte[] other = Arrays.copyOf(frame, frame.length - MAC);
    other[FLAG] = 0;
    ByteBuffer.wrap(other).putShort((short) (other.length - 2));
    return other;
  }

  @Override
  public byte[] stale(byte[] frame) {
    byte[] other = frame.clone();
    other[STAN + 2] -= 1;
    return signed(other);
  }
}
