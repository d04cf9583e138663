package org.posrig.features.claims;

import static org.posrig.features.claims.ToldHistory.fails;
import static org.posrig.features.claims.ToldHistory.holds;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.meaning.ScreenMeaning;

/// Claims about the display, each against a history that bears it out and one that does not.
final class ScreenClaimsTest {
  private final ToldHistory told = new ToldHistory();

  @Test
  void the_display_is_read_word_by_word() {
    told.saw(
        new ScreenShowed(
            ScreenMeaning.DECLINED,
            true,
            List.of("DECLINED [51]", "RMB 1551.00"),
            List.of(155100L),
            List.of("51")));
    holds(() -> told.claims().screen().says(Reaction.DECLINES));
    holds(() -> told.claims().screen().reads("51"));
    fails(
        () -> told.claims().screen().reads("55"),
        "the display did not show '55' within 1.0 s; it showed \"declined\" last");
    fails(
        () -> told.claims().screen().says(Reaction.APPROVES),
        "the display did not show \"approved\" within 1.0 s; it showed \"declined\" last");
    fails(
        () -> told.claims().screen().neverSays(Reaction.DECLINES),
        "the display should not have shown \"declined\"");
  }

  /// The toy's model writes amounts with a point.
  @Test
  void an_amount_is_read_as_the_terminal_writes_it() {
    told.saw(
        new ScreenShowed(
            ScreenMeaning.BALANCE, true, List.of("AVAILABLE -$12.34"), List.of(1234L), List.of()));
    holds(() -> told.claims().screen().reads("-12.34"));
    fails(
        () -> told.claims().screen().reads("12.34"),
        "the display did not show '12.34' within 1.0 s; it showed \"balance\" last");
  }
}
