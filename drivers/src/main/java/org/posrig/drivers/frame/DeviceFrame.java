package org.posrig.drivers.frame;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What stands between a start and an end byte. It may hold a key or a PIN block: it has no
/// readable form.
public final class DeviceFrame {
  /// The longest that is sent or taken, in bytes.
  public static final int LONGEST = 1024;

  private static final int FIRST_PRINTABLE = 0x20;
  // SUB, FS, GS, RS: the separators of the protocols that use these frames.
  private static final String SEPARATORS = "\u001a\u001c\u001d\u001e";

  private final Delimiters bracket;
  private final byte[] payload;

  public DeviceFrame(Delimiters bracket, byte[] payload) {
    if (payload.length > LONGEST)
      throw new IllegalArgumentException("a frame holds at most " + LONGEST + " bytes");
    for (byte value : payload)
      if (!canCarry(value))
        throw new IllegalArgumentException(
            String.format(Locale.ROOT, "a frame cannot carry the byte %02X", value));
    this.bracket = bracket;
    this.payload = payload.clone();
  }

  /// A frame of characters up to U+00FF, one byte each.
  public static DeviceFrame of(Delimiters bracket, String text) {
    return new DeviceFrame(bracket, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /// Whether a byte may stand in a frame: all but most control codes.
  static boolean canCarry(byte value) {
    int code = value & 0xFF;
    return code >= FIRST_PRINTABLE || SEPARATORS.indexOf(code) >= 0;
  }

  public Delimiters bracket() {
    return bracket;
  }

  public byte[] payload() {
    return payload.clone();
  }

  /// One character for each byte.
  public String text() {
    return new String(payload, StandardCharsets.ISO_8859_1);
  }

  /// Start byte, payload, end byte, and the XOR of all after the start.
  public byte[] encoded() {
    byte[] bytes = new byte[payload.length + 3];
    bytes[0] = bracket.start;
    System.arraycopy(payload, 0, bytes, 1, payload.length);
    bytes[payload.length + 1] = bracket.end;
    bytes[payload.length + 2] = check(bracket, payload);
    return bytes;
  }

  static byte check(Delimiters bracket, byte[] payload) {
    byte check = bracket.end;
    for (byte value : payload) check ^= value;
    return check;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DeviceFrame frame
        && bracket == frame.bracket
        && Arrays.equals(payload, frame.payload);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(payload);
  }

  @Override
  public String toString() {
    return bracket + " [" + payload.length + " bytes]";
  }
}
