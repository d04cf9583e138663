package org.posrig.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.posrig.secret.Masker.Leak;
import org.posrig.secret.Masker.Masked;

final class MaskerTest {
  private static final String PAN = "6210948000000029";
  private static final String SHOWN = "621094******0029";
  private static final String TRACK = PAN + "=30102010000000000001";
  private static final String PIN = "846159";
  private static final String BLOCK = "1A2B3C4D5E6F7081";
  private static final String KEY = "C24A8FB57AA20123";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final Masker masker = new Masker(Set.of("100000000000001"));

  MaskerTest() {
    masker.hide(SecretKind.CARD_NUMBER, PAN);
    masker.hide(SecretKind.TRACK, TRACK);
    masker.hide(SecretKind.PIN, PIN);
    masker.hide(SecretKind.PIN_BLOCK, BLOCK);
    masker.hide(SecretKind.KEY, KEY);
  }

  @Test
  void keeps_first_six_and_last_four_of_a_card_number() {
    assertThat(masker.mask("card " + PAN + " read"))
        .isEqualTo(
            new Masked(
                "card " + SHOWN + " read", List.of(new Leak(SecretKind.CARD_NUMBER, SHOWN))));
  }

  @Test
  void finds_a_told_card_number_in_every_form() {
    everyForm(SecretKind.CARD_NUMBER, PAN, SHOWN);
    leaks("F35 37" + PAN + "D30102010000000000001F", SecretKind.TRACK);
    leaks("0" + PAN + "1", SecretKind.CARD_NUMBER);
    leaks("6210 9480 0000 0029", SecretKind.CARD_NUMBER);
    leaks("6210-9480-0000-0029", SecretKind.CARD_NUMBER);
  }

  @Test
  void a_part_of_a_key_that_is_zeros_is_no_secret() {
    Masker told = new Masker();
    told.hide(SecretKind.KEY, "0123456789ABCDEF0000000000000000");
    told.hide(SecretKind.KEY, "00000000000000000000000000000000");
    assertThat(told.mask("F90 " + "0".repeat(42)).leaks()).isEmpty();
    assertThat(told.mask("key 0123456789ABCDEF0000000000000000").leaks()).isNotEmpty();
    assertThat(told.mask("half 0123456789ABCDEF").leaks()).isNotEmpty();
  }

  @Test
  void finds_a_told_track_in_every_form() {
    everyForm(SecretKind.TRACK, TRACK, SHOWN + "=****");
    leaks(TRACK.replace('=', 'D'), SecretKind.TRACK);
    leaks(spaced(TRACK.replace('=', 'D') + "F", " "), SecretKind.TRACK);
  }

  @Test
  void finds_keys_and_pin_blocks_in_every_form() {
    for (var secret : Map.of(SecretKind.KEY, KEY, SecretKind.PIN_BLOCK, BLOCK).entrySet()) {
      everyForm(secret.getKey(), secret.getValue(), "****");
      leaks(secret.getValue().toLowerCase(Locale.ROOT), secret.getKey());
      leaks(spaced(secret.getValue().toLowerCase(Locale.ROOT), ":"), secret.getKey());
      leaks(spaced(secret.getValue(), " "), secret.getKey());
      leaks("F62=" + secret.getValue() + "00000000", secret.getKey());
      bytesInBase64(secret.getKey(), HEX.parseHex(secret.getValue()));
    }
  }

  @Test
  void finds_packed_card_numbers_in_base64() {
    bytesInBase64(SecretKind.CARD_NUMBER, HEX.parseHex(PAN));
  }

  @Test
  void finds_a_pin_as_a_number_of_its_own_and_as_characters() {
    assertThat(masker.mask("PIN " + PIN + " typed").text()).isEqualTo("PIN **** typed");
    leaks("pin=" + PIN, SecretKind.PIN);
    leaks("\"" + PIN + "\"", SecretKind.PIN);
    leaks(hex(PIN), SecretKind.PIN);
    leaks("key codes " + spaced(hex(PIN), " "), SecretKind.PIN);
  }

  @Test
  void takes_no_longer_number_for_a_pin() {
    for (String text :
        List.of(
            "0" + PIN,
            PIN + "1",
            "0." + PIN,
            PIN + ".5",
            "x" + PIN,
            hex("12" + PIN),
            hex(PIN + "3"),
            "000000" + PIN)) isInnocent(text);
  }

  @Test
  void finds_card_numbers_that_nobody_told_of() {
    for (String number :
        List.of(
            "6210948000000011",
            "4111111111111111",
            "5500005555555559",
            "2223003122003222",
            "371449635398431",
            "30569309025904",
            "3530111333300000",
            "6011111111111117",
            "4222222222222",
            "6759649826438453")) {
      leaks("number " + number + ".", SecretKind.CARD_NUMBER);
      leaks("[" + number + "]", SecretKind.CARD_NUMBER);
      leaks("{\"card\":" + number + "}", SecretKind.CARD_NUMBER);
      leaks(number + " seed", SecretKind.CARD_NUMBER);
      assertThat(masker.mask(number).text())
          .doesNotContain(number)
          .startsWith(number.substring(0, 6));
    }
  }

  @Test
  void finds_the_test_range_inside_longer_words_and_in_dumps() {
    String other = "6210948000000011";
    leaks("2200" + other + "00", SecretKind.CARD_NUMBER);
    leaks("x" + other + "y", SecretKind.CARD_NUMBER);
    leaks(spaced(other, " "), SecretKind.CARD_NUMBER);
    leaks(spaced(other, ":"), SecretKind.CARD_NUMBER);
    leaks("6210 9480 0000 0011", SecretKind.CARD_NUMBER);
    leaks(hex(other), SecretKind.CARD_NUMBER);
    leaks(spaced(hex(other), " ").toLowerCase(Locale.ROOT), SecretKind.CARD_NUMBER);
  }

  @Test
  void finds_tracks_that_nobody_told_of() {
    leaks(";6210948000000011=301020100000?", SecretKind.TRACK);
    leaks("4111111111111111D3010201", SecretKind.TRACK);
    assertThat(masker.mask("4111111111111111=3010201").text()).isEqualTo("411111******1111=****");
  }

  @Test
  void leaves_innocent_numbers_alone() {
    for (String text :
        List.of(
            "STAN 000002 RRN 000000007001 F60 2200000100050 F4 000000001200",
            "merchant 100000000000001 terminal 10000001",
            SHOWN,
            "F53 2600000000000000 0610000000000000 2000000000000000",
            "F61 0000010000020105",
            "{\"seed\":4111111111111111}",
            "--seed 4111111111111111 seed=-4111111111111111",
            "at 1767600000000 and 1767600000008 ms",
            "20260105160003 20260105160003123 1767600000000000000",
            "0.4111111111111111",
            "33.4111111111111111",
            "550e8400-e29b-41d4-a716-446655440000",
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "a4111111111111111f",
            "deadbeef4111111111111111deadbeef",
            "6210948000000012",
            "621094 0000 000011",
            "F48 " + "0".repeat(11) + "1200001" + "0".repeat(44))) isInnocent(text);
  }

  @Test
  void takes_no_time_in_milliseconds_for_a_card_number() {
    for (long millis = 1_577_836_800_000L; millis < 2_208_988_800_000L; millis += 999_999_937L)
      isInnocent("\"start\":" + millis);
  }

  @Test
  void takes_no_hash_or_unique_id_for_a_secret() {
    long seed = 20260105;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[32];
      random.nextBytes(bytes);
      assertThat(masker.mask("hash " + HexFormat.of().formatHex(bytes)).leaks())
          .as("seed " + seed + " at " + i)
          .isEmpty();
    }
  }

  @Test
  void takes_no_batch_or_trace_number_for_a_card_number() {
    for (int i = 0; i < 20_000; i++)
      isInnocent(String.format("22%06d00050 0000%02d%06d0105 %012d", i, i % 100, i, i));
  }

  @Test
  void hides_several_secrets_in_one_text_in_their_order() {
    Masked masked =
        masker.mask("a " + PAN + ", " + PIN + "; " + spaced(KEY, " ") + " and " + TRACK);
    assertThat(masked.text()).isEqualTo("a " + SHOWN + ", ****; **** and " + SHOWN + "=****");
    assertThat(masked.leaks())
        .extracting(Leak::kind)
        .containsExactly(SecretKind.CARD_NUMBER, SecretKind.PIN, SecretKind.KEY, SecretKind.TRACK);
  }

  @Test
  void what_is_masked_stays_as_it_is() {
    String masked = masker.mask(PAN + " " + TRACK + " " + KEY).text();
    assertThat(masker.mask(masked)).isEqualTo(new Masked(masked, List.of()));
  }

  @Test
  void survives_any_text() {
    long seed = 7;
    Random random = new Random(seed);
    String alphabet = "0123456789ABCDEFabcdef =:-D6210948\n中";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(80);
      for (int j = 0; j < length; j++)
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      Masked masked = masker.mask(text.toString());
      assertThat(masked.leaks().isEmpty())
          .as("seed " + seed)
          .isEqualTo(masked.text().contentEquals(text));
    }
  }

  @Test
  void works_for_many_threads_while_secrets_are_told() {
    Masker shared = new Masker();
    shared.hide(SecretKind.CARD_NUMBER, PAN);
    List<Boolean> found =
        new ArrayList<>(
            IntStream.range(0, 2000)
                .parallel()
                .mapToObj(
                    i -> {
                      if (i % 100 == 0)
                        shared.hide(SecretKind.PIN, String.format("%06d", 700_000 + i));
                      return shared.mask("x " + PAN).leaks().size() == 1;
                    })
                .toList());
    assertThat(found).containsOnly(true);
  }

  @Test
  void refuses_what_it_could_not_look_for() {
    assertThatThrownBy(() -> masker.hide(SecretKind.PIN, "123"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a secret of 3 characters is too short to be looked for: PIN");
  }

  private void everyForm(SecretKind kind, String secret, String shown) {
    assertThat(masker.mask(secret)).isEqualTo(new Masked(shown, List.of(new Leak(kind, shown))));
    leaks("x" + secret + "x", kind);
    leaks(hex(secret), kind);
    leaks(hex(secret).toLowerCase(Locale.ROOT), kind);
    leaks(spaced(hex(secret), " "), kind);
    leaks(spaced(hex(secret), ":"), kind);
    bytesInBase64(kind, secret.getBytes(StandardCharsets.US_ASCII));
  }

  private void bytesInBase64(SecretKind kind, byte[] bytes) {
    for (int before = 0; before < 3; before++) {
      byte[] longer = new byte[before + bytes.length + 3];
      System.arraycopy(bytes, 0, longer, before, bytes.length);
      leaks("\"" + Base64.getEncoder().encodeToString(longer) + "\"", kind);
      leaks(Base64.getUrlEncoder().encodeToString(longer), kind);
    }
  }

  private void leaks(String text, SecretKind kind) {
    assertThat(masker.mask(text).leaks())
        .as(kind + " in a text of " + text.length())
        .extracting(Leak::kind)
        .contains(kind);
  }

  private void isInnocent(String text) {
    assertThat(masker.mask(text)).isEqualTo(new Masked(text, List.of()));
  }

  private static String hex(String text) {
    return HEX.formatHex(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String spaced(String digits, String separator) {
    return String.join(separator, digits.split("(?<=\\G..)"));
  }
}
