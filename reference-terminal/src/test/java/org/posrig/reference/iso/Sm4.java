package org.posrig.reference.iso;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/// The block cipher SM4 (GB/T 32907-2016), one block at a time; only the vectors need it.
final class Sm4 {
  private static final byte[] BOX =
      HexFormat.of()
          .parseHex(
              "d690e9fecce13db716b614c228fb2c052b679a762abe04c3aa44132649860699"
                  + "9c4250f491ef987a33540b43edcfac62e4b31ca9c908e89580df94fa758f3fa6"
                  + "4707a7fcf37317ba83593c19e6854fa8686b81b27164da8bf8eb0f4b70569d35"
                  + "1e240e5e6358d1a225227c3b01217887d40046579fd327524c3602e7a0c4c89e"
                  + "eabf8ad240c738b5a3f7f2cef96115a1e0ae5da49b341a55ad933230f58cb1e3"
                  + "1df6e22e8266ca60c02923ab0d534e6fd5db3745defd8e2f03ff6a726d6c5b51"
                  + "8d1baf92bbddbc7f11d95c411f105ad80ac13188a5cd7bbd2d74d012b8e5b4b0"
                  + "8969974a0c96777e65b9f109c56ec68418f07dec3adc4d2079ee5f3ed7cb3948");
  private static final int[] FAMILY = {0xa3b1bac6, 0x56aa3350, 0x677d9197, 0xb27022dc};
  private final int[] roundKeys = new int[32];

  Sm4(byte[] key) {
    ByteBuffer words = ByteBuffer.wrap(key);
    int[] k = new int[36];
    for (int i = 0; i < 4; i++) k[i] = words.getInt() ^ FAMILY[i];
    for (int i = 0; i < 32; i++) {
      int mixed = substitute(k[i + 1] ^ k[i + 2] ^ k[i + 3] ^ constant(i));
      k[i + 4] = k[i] ^ mixed ^ Integer.rotateLeft(mixed, 13) ^ Integer.rotateLeft(mixed, 23);
      roundKeys[i] = k[i + 4];
    }
  }

  byte[] encrypt(byte[] block) {
    return run(block, 0, 1);
  }

  byte[] decrypt(byte[] block) {
    return run(block, 31, -1);
  }

  private byte[] run(byte[] block, int firstKey, int step) {
    ByteBuffer words = ByteBuffer.wrap(block);
    int[] x = new int[36];
    for (int i = 0; i < 4; i++) x[i] = words.getInt();
    for (int i = 0; i < 32; i++) {
      int s = substitute(x[i + 1] ^ x[i + 2] ^ x[i + 3] ^ roundKeys[firstKey + step * i]);
      x[i + 4] =
          x[i]
              ^ s
              ^ Integer.rotateLeft(s, 2)
              ^ Integer.rotateLeft(s, 10)
              ^ Integer.rotateLeft(s, 18)
              ^ Integer.rotateLeft(s, 24);
    }
    return ByteBuffer.allocate(16).putInt(x[35]).putInt(x[34]).putInt(x[33]).putInt(x[32]).array();
  }

  private static int substitute(int word) {
    int result = 0;
    for (int shift = 24; shift >= 0; shift -= 8)
      result |= (BOX[word >>> shift & 0xFF] & 0xFF) << shift;
    return result;
  }

  private static int constant(int round) {
    int word = 0;
    for (int i = 0; i < 4; i++) word = word << 8 | (4 * round + i) * 7 % 256;
    return word;
  }
}
