package org.posrig.reference.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.posrig.device.OperatorPanel;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.reference.rig.FakePanel;
import org.posrig.reference.rig.ReferenceModel;
import org.posrig.reference.screen.ResponseCode.Action;
import org.posrig.reference.setting.Language;
import org.posrig.terminal.TerminalModel;

/// The display's texts against `benches/models/reference.yaml`: first match counts.
final class ScreenMeaningTest {
  private final TerminalModel model = ReferenceModel.read(Map.of());

  private static ScreenMeaning meaningOf(Screen screen) {
    return ScreenMeaning.valueOf(screen.name());
  }

  /// The first line, with the sum that a balance has there.
  private static String shown(Screen screen, Language language) {
    String text = screen.text(language);
    return screen == Screen.BALANCE ? text + " " + Amounts.rmb(-1234) : text;
  }

  private ScreenMeaning read(String first, String second, Language language) {
    return model.read(List.of(first, second, Hint.READY.text(language))).meaning();
  }

  @Test
  void every_meaning_has_a_screen_and_every_screen_a_meaning() {
    List<ScreenMeaning> screens =
        Stream.of(Screen.values()).map(ScreenMeaningTest::meaningOf).toList();
    assertThat(model.screens())
        .extracting(TerminalModel.Screen::meaning)
        .containsExactlyInAnyOrderElementsOf(screens);
  }

  @ParameterizedTest
  @EnumSource
  void means_what_it_is_called_in_both_languages(Screen screen) {
    for (Language language : Language.values()) {
      assertThat(read(shown(screen, language), "", language)).isEqualTo(meaningOf(screen));
      assertThat(FakePanel.width(screen.text(language))).isLessThanOrEqualTo(OperatorPanel.COLUMNS);
    }
  }

  @ParameterizedTest
  @EnumSource
  void keeps_its_meaning_with_every_hint(Screen screen) {
    for (Language language : Language.values())
      for (Hint hint : Hint.values())
        assertThat(read(shown(screen, language), hint.text(language), language))
            .as("%s with %s", screen, hint)
            .isEqualTo(meaningOf(screen));
  }

  @Test
  void every_code_keeps_the_meaning_of_its_screen_and_fits() {
    assertThat(ResponseCode.table()).hasSizeGreaterThan(75);
    for (ResponseCode code : ResponseCode.table().values())
      for (Language language : Language.values()) {
        String text = code.text(language);
        Screen screen = screen(code);
        String tail = code.approves() ? "" : " [" + code.code() + "]";
        String first = screen.text(language) + tail;
        assertThat(read(first, text, language)).as(code.code()).isEqualTo(meaningOf(screen));
        assertThat(model.read(List.of(first, text)).codes())
            .as(code.code())
            .isEqualTo(code.approves() ? List.of() : List.of(code.code()));
        assertThat(FakePanel.width(text)).as(text).isLessThanOrEqualTo(OperatorPanel.COLUMNS);
        assertThat(text.isEmpty())
            .as(code.code())
            .isEqualTo(code.approves() && !code.code().equals("10"));
      }
  }

  private static Screen screen(ResponseCode code) {
    if (code.approves()) return Screen.APPROVED;
    return code.action() == Action.KEEP_CARD ? Screen.KEEP_CARD : Screen.DECLINED;
  }

  @Test
  void knows_the_classes_of_the_codes() {
    assertThat(Stream.of("00", "10", "11", "16", "A2", "A4", "A5", "A6"))
        .allMatch(c -> ResponseCode.of(c).approves());
    assertThat(Stream.of("04", "07", "33", "34", "35", "36", "37", "38", "41", "43", "67"))
        .allMatch(c -> ResponseCode.of(c).action() == Action.KEEP_CARD);
    assertThat(Stream.of("77", "99", "A0"))
        .allMatch(c -> ResponseCode.of(c).action() == Action.SIGN_IN_AGAIN);
    assertThat(ResponseCode.of("ZZ").action()).isEqualTo(Action.DECLINE);
  }

  @Test
  void amounts_read_well() {
    assertThat(Stream.of(0L, 5L, 1234L, -1000L, 999_999_999L).map(Amounts::rmb))
        .containsExactly("RMB 0.00", "RMB 0.05", "RMB 12.34", "RMB -10.00", "RMB 9999999.99");
  }
}
