package org.posrig.hosts.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posrig.hosts.dialect.Messages.asked;
import static org.posrig.hosts.dialect.Messages.sale;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.posrig.meaning.CardUse;
import org.posrig.meaning.EntryMode;

/// What a request says of the card.
class CardMeaningTest {

  @ParameterizedTest
  @CsvSource({
    "011, 50, KEYED",
    "012, 50, KEYED",
    "021, 50, STRIPE",
    "021, 51, STRIPE",
    "021, 52, FALLBACK",
    "051, 50, CHIP",
    "051, 52, CHIP",
    "071, 60, CONTACTLESS",
    "901, 50, UNSAID"
  })
  void the_entry_mode_comes_from_f22_and_a_fallback_from_f60(
      String f22, String condition, EntryMode mode) {
    Message sale = sale().with(22, f22).with(60, "22000003000" + condition);

    assertThat(asked(sale).card().entry()).isEqualTo(mode);
  }

  static Stream<Arguments> cards() {
    String track = "6210948000000029=3010201123456789";
    String clear = "2600000000000000";
    String encrypted = "2610000000000000";
    String masked = "621094******0029";
    return Stream.of(
        Arguments.of(sale().with(2, "6210948000000029"), masked),
        Arguments.of(sale().with(35, track), masked),
        Arguments.of(sale().with(35, track.replace('=', 'D')).with(53, clear), masked),
        Arguments.of(sale().with(35, track).with(53, encrypted), ""),
        Arguments.of(sale().with(2, "6210948000000029").with(53, encrypted), masked),
        Arguments.of(sale().with(35, "6210948000000029"), ""),
        Arguments.of(sale().with(2, "62109480"), ""),
        Arguments.of(sale(), ""));
  }

  @ParameterizedTest
  @MethodSource("cards")
  void the_card_number_is_masked_and_never_that_of_an_encrypted_track(Message sale, String number) {
    assertThat(asked(sale).card()).isEqualTo(new CardUse(number, EntryMode.STRIPE, false));
    assertThat(asked(sale.with(52, "0123456789ABCDEF")).card().pin()).isTrue();
  }
}
