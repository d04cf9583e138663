package org.posrig.second.key;

import java.util.Arrays;
import java.util.HexFormat;
import org.posrig.secret.Secret;

/// One key for each transaction, from the key that was injected (ANSI X9.24-1, triple DES).
///
/// @param initial 16 bytes
/// @param serial the key serial number with counter 0, 20 hexadecimal digits
public record Dukpt(Secret initial, String serial) {
  private static final int COUNTER = 0x1F_FFFF;
  private static final int MOST_ONES = 10;
  private static final byte[] MASK = HexFormat.of().parseHex("C0C0C0C000000000C0C0C0C000000000");

  /// What a transaction's key is used for: the byte of each half that is inverted.
  public enum Use {
    PIN(7),
    MAC_OF_REQUEST(6),
    MAC_OF_ANSWER(4);

    private final int inverted;

    Use(int inverted) {
      this.inverted = inverted;
    }
  }

  /// The counter behind this one. Those with more than ten ones are passed over.
  ///
  /// @throws IllegalStateException when the device has used all its keys
  public static int next(int counter) {
    for (int next = counter + 1; next <= COUNTER; next++)
      if (Integer.bitCount(next) <= MOST_ONES) return next;
    throw new IllegalStateException("all keys of the device are used up");
  }

  /// The key serial number that goes along, 20 hexadecimal digits.
  public String serialOf(int counter) {
    return HexFormat.of().withUpperCase().formatHex(number(counter));
  }

  /// The key for one use of one transaction, 16 bytes.
  public byte[] key(int counter, Use use) {
    byte[] key = transactionKey(counter);
    key[use.inverted] ^= (byte) 0xFF;
    key[8 + use.inverted] ^= (byte) 0xFF;
    return key;
  }

  byte[] transactionKey(int counter) {
    byte[] register = Arrays.copyOfRange(number(0), 2, 10);
    byte[] key = initial.reveal();
    for (int bit = Integer.highestOneBit(COUNTER); bit > 0; bit >>= 1)
      if ((counter & bit) != 0) {
        register = or(register, bit);
        key = next(key, register);
      }
    return key;
  }

  private byte[] number(int counter) {
    byte[] number = HexFormat.of().parseHex(serial);
    number[7] &= (byte) 0xE0;
    number[8] = 0;
    number[9] = 0;
    return or(number, counter);
  }

  private static byte[] or(byte[] number, int bits) {
    byte[] sum = number.clone();
    for (int i = 0; i < 3; i++) sum[sum.length - 1 - i] |= (byte) (bits >> (8 * i));
    return sum;
  }

  private static byte[] next(byte[] key, byte[] register) {
    byte[] right = half(key, register);
    byte[] left = half(Des.xor(key, MASK), register);
    byte[] both = Arrays.copyOf(left, 16);
    System.arraycopy(right, 0, both, 8, 8);
    return both;
  }

  private static byte[] half(byte[] key, byte[] register) {
    byte[] left = Arrays.copyOf(key, 8);
    byte[] right = Arrays.copyOfRange(key, 8, 16);
    return Des.xor(Des.encrypt(left, Des.xor(register, right)), right);
  }
}
