package org.posrig.hosts.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.posrig.card.Pan;

class KeyMakerTest {

  @Test
  void makes_the_same_keys_from_the_same_seed_and_others_from_another() {
    assertThat(mac(1)).isEqualTo(mac(1)).isNotEqualTo(mac(2));
  }

  private static String mac(long seed) {
    return new KeyMaker(new SplittableRandom(seed), 8).make("004").mac().key().revealHex();
  }

  @Test
  void keys_have_odd_parity_and_two_different_halves() {
    KeyMaker maker = new KeyMaker(new SplittableRandom(3), 16);
    for (int round = 0; round < 200; round++) {
      byte[] key = maker.make("004").pin().key().reveal();
      for (byte one : key) assertThat(Integer.bitCount(one & 0xFF) % 2).isEqualTo(1);
      assertThat(Arrays.copyOf(key, 8)).isNotEqualTo(Arrays.copyOfRange(key, 8, 16));
    }
  }

  @Test
  void weak_and_half_weak_keys_are_known() {
    assertThat(KeyMaker.weak("0101010101010101")).isTrue();
    assertThat(KeyMaker.weak("FEE0FEE0FEF1FEF1")).isTrue();
    assertThat(KeyMaker.weak("0123456789ABCDEF")).isFalse();
  }

  @Test
  void keys_print_their_size_only() {
    WorkingKeys keys = new KeyMaker(new SplittableRandom(3), 8).make("004");

    assertThat(keys).hasToString("working keys [16 bytes] [8 bytes] [16 bytes]");
  }

  @Test
  void tracks_of_every_length_come_back() {
    Des tdk = Des.ofHex("44444444444444445555555555555555");
    for (int digits = 18; digits <= 37; digits++) {
      String track = "6210948000000029=" + "30102011234567890123".substring(0, digits - 17);
      String encrypted = TrackCipher.encrypt(tdk, track);
      assertThat(encrypted).hasSameSizeAs(track).isNotEqualTo(track);
      assertThat(TrackCipher.decrypt(tdk, encrypted)).isEqualTo(track);
    }
    assertThat(TrackCipher.begin(36)).as("even: two digits stay").isEqualTo(18);
    assertThat(TrackCipher.decrypt(tdk, "1234=5"))
        .as("too short to be encrypted")
        .isEqualTo("1234=5");
  }

  @Test
  void a_pin_block_under_another_number_or_key_is_no_pin() {
    Des pik = Des.ofHex("11111111111111112222222222222222");
    byte[] block = PinBlock.encrypted(pik, new Pan("6210948000000029"), "123456");

    assertThat(
            PinBlock.pin(
                Des.ofHex("33333333333333334444444444444444"), new Pan("6210948000000029"), block))
        .isEmpty();
    assertThat(PinBlock.pin(pik, new Pan("6210949999999929"), block)).isEmpty();
  }
}
