package org.posrig.hosts.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.hosts.unionpay.UnionPayTable;

/// What is shown of chip data.
class FieldMaskerTest {
  private static final String PAN = "6210948123456785";
  private static final String OPEN = "9F2701809F260811223344556677889F36020001";
  private static final String SHOWN = "9F27(1)=80 9F26(8)=1122334455667788 9F36(2)=0001";
  private final FieldMasker masker = new FieldMasker(UnionPayTable.dialect());

  private String shown(String f55) {
    return shown(Map.of(55, f55));
  }

  private String shown(Map<Integer, String> fields) {
    return masker.of(Message.of("0200", new TreeMap<>(fields))).getOrDefault(55, "none");
  }

  @Test
  void shows_the_values_of_tags_that_are_no_secret() {
    assertThat(shown(OPEN)).isEqualTo(SHOWN);
    assertThat(shown(OPEN.toLowerCase(java.util.Locale.ROOT))).isEqualTo(SHOWN);
    assertThat(shown("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "5A08" + PAN + ",5A(8)",
    "5711" + PAN + "D3010201000000290F,57(17)",
    "9F6B11" + PAN + "D3010201000000290F,9F6B(17)",
    "5F2003414243,5F20(3)",
    "5F2403301031,5F24(3)",
    "5F340101,5F34(1)",
    "9F1F03313233,9F1F(3)",
    "9F2003313233,9F20(3)",
    "56033B3132,56(3)",
    "C103010203,C1(3)",
    "8E0400000001,8E(4)"
  })
  void shows_of_every_other_tag_its_length_alone(String tag, String length) {
    assertThat(shown(tag + OPEN)).isEqualTo(length + " " + SHOWN);
    assertThat(shown(OPEN + tag)).isEqualTo(SHOWN + " " + length);
  }

  @ParameterizedTest
  @CsvSource({
    "DF81290830F0F01000FF0000,DF8129(8)",
    "DF810C0102,DF810C(1)",
    "9F816E0101,9F816E(1)",
    "DF8181010155,DF818101(1)",
    "DF0E00,DF0E(0)",
    "5F2D810207FF,5F2D(2)",
    "5F2D82000207FF,5F2D(2)"
  })
  void reads_tags_and_lengths_of_several_bytes(String tag, String length) {
    assertThat(shown(tag + "5A08" + PAN + OPEN)).isEqualTo(length + " 5A(8) " + SHOWN);
  }

  @Test
  void reads_an_open_value_behind_a_long_length() {
    String iad = "07010103A0A802010A01000000000000";
    assertThat(shown("9F108110" + iad + OPEN)).isEqualTo("9F10(16)=" + iad + " " + SHOWN);
    assertThat(shown("9F10820010" + iad + OPEN)).isEqualTo("9F10(16)=" + iad + " " + SHOWN);
    assertThat(shown("9F1081FC" + "07".repeat(252))).isEqualTo("9F10(252)");
  }

  @Test
  void reads_templates_within_templates() {
    String record = "5A08" + PAN + "5F2403301031" + "95050000000000";
    assertThat(shown("7017" + record + OPEN))
        .isEqualTo("70(23){5A(8) 5F24(3) 95(5)=0000000000} " + SHOWN);
    assertThat(shown("70811A" + "BF0C17" + record.substring(0, 46) + OPEN))
        .isEqualTo("70(26){BF0C(23){5A(8) 5F24(3) 95(5)=0000000000}} " + SHOWN);
    assertThat(shown("7704" + "9F270180" + OPEN)).isEqualTo("77(4){9F27(1)=80} " + SHOWN);
    assertThat(shown("BF0C8180" + "00".repeat(128) + OPEN)).isEqualTo("BF0C(128) " + SHOWN);
  }

  @Test
  void passes_over_zeros_between_tags() {
    assertThat(shown("0000" + OPEN + "0000" + "5A08" + PAN + "00")).isEqualTo(SHOWN + " 5A(8)");
    assertThat(shown("7006" + "00" + "9F270180" + "00" + OPEN))
        .isEqualTo("70(6){9F27(1)=80} " + SHOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5AFF" + PAN, // longer than the field
        "5A80" + PAN, // a length without end
        "5A83000008" + PAN, // a length of three bytes
        "5A8201", // a length that ends early
        "DF8181818101" + PAN, // a tag without end
        "FFFFFFFF" + PAN,
        "62108205" + PAN, // digits where a tag should be
        "70FF5A08" + PAN,
        "700A5A10" + PAN, // longer than its template
        "70025A08" + PAN,
        "7004707070705A08" + PAN
      })
  void hides_all_that_follows_what_does_not_add_up(String wrong) {
    String shown = shown(OPEN + wrong + "9F2608" + PAN + OPEN);

    assertThat(shown).startsWith(SHOWN).endsWith(" bytes]");
    assertThat(shown.substring(SHOWN.length()))
        .doesNotContain("=")
        .doesNotContain(PAN.substring(4, 10));
  }

  @Test
  void hides_a_tag_or_a_length_that_is_cut_off() {
    for (String cut : new String[] {"9F", "DF81", "5A", "5A81", "5A8200", "9F26"})
      assertThat(shown(OPEN + cut)).isEqualTo(SHOWN + " [" + cut.length() / 2 + " bytes]");
  }

  @Test
  void hides_what_follows_a_template_that_does_not_add_up_inside() {
    assertThat(shown("7006" + "9B02E800" + "5A08" + OPEN))
        .isEqualTo("70(6){9B(2)=E800} [" + (2 + OPEN.length() / 2) + " bytes]");
  }

  @Test
  void hides_templates_nested_without_end() {
    StringBuilder nested = new StringBuilder(OPEN);
    for (int depth = 0; depth < 40; depth++)
      nested.insert(0, "70" + HexFormat.of().toHexDigits((byte) (nested.length() / 2)));
    assertThat(shown(nested.toString())).doesNotContain("=").endsWith(" bytes]");
  }

  @Test
  void hides_an_open_tag_of_a_length_that_is_not_its_own() {
    assertThat(shown("5A02" + "6210" + "8205" + "123456739F" + "2701" + "80"))
        .doesNotContain("123456");
    assertThat(shown("8205" + "123456739F" + OPEN)).isEqualTo("82(5) " + SHOWN);
    assertThat(shown("9F2609" + "112233445566778899")).isEqualTo("9F26(9)");
  }

  @Test
  void hides_an_open_tag_with_digits_of_the_card_number() {
    String inIad = "9F100A" + "07" + PAN + "00";
    assertThat(shown(Map.of(2, PAN, 55, inIad + OPEN))).isEqualTo("9F10(10) " + SHOWN);
    assertThat(shown(Map.of(35, PAN + "=3010201", 55, inIad + OPEN)))
        .isEqualTo("9F10(10) " + SHOWN);
    assertThat(shown("5A08" + PAN + inIad + OPEN)).isEqualTo("5A(8) 9F10(10) " + SHOWN);
    String byHalfAByte = "9F2608" + "0" + PAN.substring(0, 15);
    assertThat(shown(Map.of(2, PAN, 55, byHalfAByte))).isEqualTo("9F26(8)");
  }

  @Test
  void never_shows_a_number_whose_length_byte_is_wrong() {
    for (int length = 0; length < 256; length++) {
      String tag = "5A" + HexFormat.of().toHexDigits((byte) length);
      assertNoDigits(shown(Map.of(2, PAN, 55, OPEN + tag + PAN + OPEN)), "length " + length);
      assertNoDigits(shown(Map.of(55, tag + PAN + OPEN)), "length " + length + " alone");
    }
  }

  @Test
  void never_shows_a_number_wherever_the_bytes_before_it_lead_the_reader() {
    SplittableRandom random = new SplittableRandom(55);
    for (int round = 0; round < 20_000; round++) {
      byte[] noise = new byte[random.nextInt(1, 12)];
      random.nextBytes(noise);
      String f55 = HexFormat.of().withUpperCase().formatHex(noise) + "5A08" + PAN + OPEN;
      assertNoDigits(shown(f55), f55);
    }
  }

  private static void assertNoDigits(String shown, String what) {
    for (int from = 0; from + 8 <= PAN.length(); from++)
      assertThat(shown.replaceAll("[^0-9]", ""))
          .as(what + ": " + shown)
          .doesNotContain(PAN.substring(from, from + 8));
  }

  @Test
  void shows_only_the_length_of_what_is_not_made_of_whole_bytes() {
    assertThat(shown("9F2701800")).isEqualTo("[4 bytes]");
    assertThat(shown("no digits!")).isEqualTo("[5 bytes]");
  }
}
