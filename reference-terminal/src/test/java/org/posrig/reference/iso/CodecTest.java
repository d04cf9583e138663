package org.posrig.reference.iso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class CodecTest {
  private static final Message SALE =
      new Message("6000030000", "603100310000", "0200")
          .with(2, "6210948000000029")
          .with(3, "000000")
          .with(4, "000000001000")
          .with(11, "000002")
          .with(22, "021")
          .with(23, "001")
          .with(35, "6210948000000029D30102011234567890123")
          .with(37, "101601000002")
          .with(41, "10000001")
          .with(52, "822257D8520A27C0")
          .with(54, "0201156C000000012345")
          .with(60, "2200000100050")
          .with(63, "CUP");

  private static byte[] body() {
    byte[] frame = Codec.frame(SALE);
    return Arrays.copyOfRange(frame, 2, frame.length);
  }

  @Test
  void gives_back_every_field() {
    assertThat(Codec.parse(body()).message()).isEqualTo(SALE);
  }

  @Test
  void refuses_a_message_cut_anywhere() {
    byte[] body = body();
    for (int length = 0; length < body.length; length++) {
      byte[] cut = Arrays.copyOf(body, length);
      assertThatExceptionOfType(Garbled.class)
          .as("%d of %d bytes", length, body.length)
          .isThrownBy(() -> Codec.parse(cut));
    }
  }

  @Test
  void refuses_bytes_behind_the_last_field() {
    byte[] body = body();
    assertThatThrownBy(() -> Codec.parse(Arrays.copyOf(body, body.length + 3)))
        .isInstanceOf(Garbled.class)
        .hasMessage("3 bytes behind the last field");
  }

  @Test
  void survives_any_corruption() {
    long seed = 20260105;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      byte[] body = body();
      for (int flips = random.nextInt(4); flips >= 0; flips--)
        body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
      onlyGarbled(() -> Codec.parse(body), "seed " + seed + ", round " + i);
    }
  }

  private static void onlyGarbled(Executable parse, String where) {
    try {
      parse.execute();
    } catch (Garbled e) {
      assertThat(e).as(where).hasMessageNotContaining("6210948000000029");
    } catch (Throwable e) {
      throw new AssertionError(where, e);
    }
  }

  @Test
  void refuses_fields_that_the_table_lacks() {
    assertThatThrownBy(() -> Codec.frame(SALE.with(5, "1")))
        .hasMessage("field 5 is not in the field table");
  }

  @Test
  void refuses_values_that_do_not_fit_and_does_not_show_them() {
    assertThatThrownBy(() -> Codec.frame(SALE.with(2, "6".repeat(20))))
        .hasMessage("field 2 has 20 places, expected at most 19");
    assertThatThrownBy(() -> Codec.frame(SALE.with(41, "1234567")))
        .hasMessage("field 41 has 7 places, expected 8");
    assertThatThrownBy(() -> Codec.frame(SALE.with(4, "00000000100x")))
        .hasMessage("field 4 holds what is no digit");
  }

  @Test
  void shows_no_value_of_a_message() {
    assertThat(SALE.toString())
        .isEqualTo("0200 with fields [2, 3, 4, 11, 22, 23, 35, 37, 41, 52, 54, 60, 63]");
  }

  @Test
  void tells_a_missing_mac_from_a_wrong_one() {
    DesKey key = new DesKey(org.posrig.secret.Secret.ofHex("3333333333333333"));
    assertThat(Codec.parse(body()).mac(key)).isEqualTo(Codec.MacState.MISSING);
    byte[] wrong = Codec.frame(SALE.with(64, "00000000"));
    assertThat(Codec.parse(Arrays.copyOfRange(wrong, 2, wrong.length)).mac(key))
        .isEqualTo(Codec.MacState.WRONG);
  }

  @Test
  void reads_the_judgement_of_both_card_classes() {
    String own = PrivateFields.totals(1000, 1, 500, 1);
    assertThat(own).hasSize(62).startsWith("000000001000001000000000500001");
    assertThat(PrivateFields.judgement(judged(own, '1', '1')))
        .isEqualTo(PrivateFields.Judgement.BALANCED);
    assertThat(PrivateFields.judgement(judged(own, '1', '2')))
        .isEqualTo(PrivateFields.Judgement.NOT_BALANCED);
    assertThat(PrivateFields.judgement(judged(own, '3', '1')))
        .isEqualTo(PrivateFields.Judgement.NOT_BALANCED);
    assertThat(PrivateFields.judgement("1")).isEqualTo(PrivateFields.Judgement.UNREADABLE);
  }

  private static String judged(String totals, char domestic, char foreign) {
    return totals.substring(0, 30) + domestic + totals.substring(31, 61) + foreign;
  }

  @Test
  void packs_an_upload_entry_in_forty_digits() {
    String entry = PrivateFields.uploadEntry("000002", "6210948000000029", 1000);
    assertThat(entry).isEqualTo("00" + "000002" + "00006210948000000029" + "000000001000");
    assertThat(PrivateFields.upload(java.util.List.of(entry, entry))).hasSize(82).startsWith("02");
  }

  @Test
  void reads_a_balance_with_its_sign() {
    assertThat(PrivateFields.balanceCents("0202156C000000012345")).isEqualTo(12345);
    assertThat(PrivateFields.balanceCents("0202156D000000000001")).isEqualTo(-1);
    assertThatThrownBy(() -> PrivateFields.balanceCents("0202156X000000000001"))
        .isInstanceOf(Garbled.class);
  }
}
