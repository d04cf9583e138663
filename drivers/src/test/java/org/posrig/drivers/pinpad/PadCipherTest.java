package org.posrig.drivers.pinpad;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.posrig.secret.Secret;

/// The project's vectors K-TMK, K-PIK, K-PIK-SINGLE and PIN-1 (docs/devices/visa-pin-pad.md,
/// "Vectors").
class PadCipherTest {
  private static final Secret TMK = Secret.ofHex("0123456789ABCDEFFEDCBA9876543210");
  private static final Secret PIK = Secret.ofHex("11111111111111112222222222222222");

  @Test
  void check_values_of_double_and_single_keys() {
    assertThat(PadCipher.checkValue(TMK)).isEqualTo("08D7B4FB");
    assertThat(PadCipher.checkValue(PIK)).isEqualTo("D2B91CC5");
    assertThat(PadCipher.checkValue(Secret.ofHex("1111111111111111"))).isEqualTo("82E13665");
  }

  @Test
  void unwraps_double_and_single_working_keys() {
    assertThat(PadCipher.unwrap(TMK, Secret.ofHex("9B3A7B883A100F73B4ABA2BB791C50E7")))
        .isEqualTo(PIK);
    assertThat(PadCipher.unwrap(TMK, Secret.ofHex("9B3A7B883A100F73")))
        .isEqualTo(Secret.ofHex("1111111111111111"));
  }

  @Test
  void makes_the_pin_block_of_vector_pin_1() {
    assertThat(PadCipher.pinBlock(PIK, "123456", "6210948000000029"))
        .isEqualTo(Secret.ofHex("822257D8520A27C0"));
  }
}
