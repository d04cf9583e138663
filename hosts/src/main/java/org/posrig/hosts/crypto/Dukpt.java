package org.posrig.hosts.crypto;

import java.util.Arrays;
import org.posrig.secret.Secret;

/// Triple DES DUKPT (X9.24-1): each transaction has keys of its own, derived from a base key and a
/// serial number that counts.
public final class Dukpt {
  /// Bytes of a key serial number.
  public static final int KSN_BYTES = 10;

  private static final int HALF = 8;
  private static final int COUNTER_BITS = 21;
  private static final byte[] C0 = {(byte) 0xC0, (byte) 0xC0, (byte) 0xC0, (byte) 0xC0, 0, 0, 0, 0};

  /// Which byte of both halves tells what a key is for.
  private static final int PIN = 7;

  private static final int MAC_REQUEST = 6;
  private static final int MAC_ANSWER = 4;
  private final Secret base;

  /// @param base of double length
  public Dukpt(Secret base) {
    this.base = base;
  }

  /// The keys of one transaction.
  public record Keys(Des pin, Des macRequest, Des macAnswer) {}

  /// @throws IllegalArgumentException unless the number has 10 bytes
  public Keys keys(byte[] ksn) {
    byte[] key = transactionKey(ksn);
    return new Keys(variant(key, PIN), variant(key, MAC_REQUEST), variant(key, MAC_ANSWER));
  }

  /// What is loaded into a device.
  byte[] initialKey(byte[] ksn) {
    byte[] register = Arrays.copyOf(ksn, HALF);
    register[HALF - 1] &= (byte) 0xE0;
    byte[] masked = masked(base.reveal());
    return joined(new Des(base).encrypt(register), new Des(Secret.of(masked)).encrypt(register));
  }

  /// Each bit of the counter, the highest first, takes the key one step on.
  byte[] transactionKey(byte[] ksn) {
    if (ksn.length != KSN_BYTES)
      throw new IllegalArgumentException("a key serial number has 10 bytes, not " + ksn.length);
    byte[] key = initialKey(ksn);
    byte[] register = Arrays.copyOfRange(ksn, 2, KSN_BYTES);
    int counter = counter(register);
    setCounter(register, 0);
    for (int bit = 1 << (COUNTER_BITS - 1), soFar = 0; bit > 0; bit >>= 1)
      if ((counter & bit) != 0) {
        soFar |= bit;
        setCounter(register, soFar);
        key = next(key, register);
      }
    return key;
  }

  private static int counter(byte[] register) {
    return ((register[5] & 0x1F) << 16) | ((register[6] & 0xFF) << 8) | (register[7] & 0xFF);
  }

  private static void setCounter(byte[] register, int counter) {
    register[5] = (byte) ((register[5] & 0xE0) | (counter >> 16));
    register[6] = (byte) (counter >> 8);
    register[7] = (byte) counter;
  }

  private static byte[] next(byte[] key, byte[] register) {
    return joined(half(masked(key), register), half(key, register));
  }

  private static byte[] half(byte[] key, byte[] register) {
    Des left = new Des(Secret.of(Arrays.copyOf(key, HALF)));
    byte[] right = Arrays.copyOfRange(key, HALF, 2 * HALF);
    return CupMac.xor(left.encrypt(CupMac.xor(register, right)), right);
  }

  private static byte[] masked(byte[] key) {
    return joined(
        CupMac.xor(Arrays.copyOf(key, HALF), C0),
        CupMac.xor(Arrays.copyOfRange(key, HALF, 2 * HALF), C0));
  }

  private static Des variant(byte[] key, int at) {
    byte[] other = key.clone();
    other[at] ^= (byte) 0xFF;
    other[at + HALF] ^= (byte) 0xFF;
    return new Des(Secret.of(other));
  }

  private static byte[] joined(byte[] left, byte[] right) {
    byte[] both = Arrays.copyOf(left, 2 * HALF);
    System.arraycopy(right, 0, both, HALF, HALF);
    return both;
  }
}
