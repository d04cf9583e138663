package org.posrig.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.device.Slip.SlipLine;
import org.posrig.history.Event.LeakSeen;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.MeaningBuilder;
import org.posrig.meaning.Phase;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.meaning.SlipCopy;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.SlipKind;
import org.posrig.meaning.SlipReading;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;
import org.posrig.secret.Masker;
import org.posrig.secret.SecretKind;
import org.posrig.time.WallClock;

/// No secret comes into a history, and each one that an output held is told.
final class FileRecorderTest {
  private static final String PAN = "6210948000000029";
  private static final String SHOWN = "621094******0029";

  @TempDir Path folder;
  private final Masker masker = new Masker();
  private Path file;
  private FileRecorder recorder;

  @BeforeEach
  void open() throws IOException {
    masker.hide(SecretKind.CARD_NUMBER, PAN);
    masker.hide(SecretKind.PIN, "770931");
    masker.hide(SecretKind.PIN_BLOCK, "1A2B3C4D5E6F7081");
    masker.hide(SecretKind.KEY, "0123456789ABCDEFFEDCBA9876543210");
    file = folder.resolve("a.jsonl");
    recorder = new FileRecorder(new WallClock((_, _) -> {}), masker, file);
  }

  @AfterEach
  void close() throws IOException {
    recorder.close();
  }

  private void shows(String... lines) {
    recorder.saw(
        "screen",
        new Event.ScreenShowed(ScreenMeaning.UNKNOWN, false, List.of(lines), List.of(), List.of()));
  }

  private void prints(String... lines) {
    List<SlipLine> paper = Arrays.stream(lines).map(SlipLine::of).toList();
    recorder.saw("printer", new Event.SlipPrinted(paper, reading(), true));
  }

  private static SlipReading reading() {
    return new SlipReading(
        SlipKind.SALE, SlipCopy.MERCHANT, false, BatchResult.UNSAID, Map.of(SlipField.CARD, ""));
  }

  private List<LeakSeen> leaks() {
    return recorder.history().all(LeakSeen.class).toList();
  }

  private String written() throws IOException {
    return Files.readString(file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "6210.9480.0000.0029",
        "6210　9480　0000　0029",
        "621094800000**29",
        "62109480000000**",
        "62109480****0029",
        "06770931FFFFFFFF",
        "0123456789ABCDEF",
        "PIN770931",
        "7 7 0 9 3 1",
        "[QR: 6210948000000029]"
      })
  void what_a_display_or_a_slip_shows_too_much_of_is_told(String text) throws IOException {
    shows("CARD", text);
    prints("SALE", text);
    assertThat(leaks()).extracting(LeakSeen::where).contains(LeakPlace.DISPLAY, LeakPlace.SLIP);
    assertThat(written()).doesNotContain(text);
  }

  @Test
  void a_number_over_two_lines_of_a_slip_is_told_once_and_hidden() throws IOException {
    prints("SALE", "CARD NO 62109480", "I AGREE", "00000029", "AMOUNT:RMB 20.00");
    assertThat(leaks())
        .containsExactly(new LeakSeen(SecretKind.CARD_NUMBER, LeakPlace.SLIP, SHOWN));
    assertThat(recorder.history().all(Event.SlipPrinted.class).toList().getFirst().lines())
        .containsExactly("SALE", "CARD NO 621094**", "I AGREE", "****0029", "AMOUNT:RMB 20.00");
  }

  @Test
  void a_number_over_two_screens_is_told_and_its_second_half_hidden() throws IOException {
    shows("CARD NUMBER", "62109480");
    recorder.saw("keys", new Event.PinTyped(6));
    shows("CARD NUMBER", "00000029");
    assertThat(leaks())
        .containsExactly(new LeakSeen(SecretKind.CARD_NUMBER, LeakPlace.DISPLAY, SHOWN));
    assertThat(written()).doesNotContain("00000029");
  }

  @Test
  void a_number_printed_line_by_line_is_told() throws IOException {
    for (String part : PAN.split("(?<=\\G..)")) prints(part);
    assertThat(leaks()).isNotEmpty();
  }

  @Test
  void the_text_on_the_pin_pad_is_looked_at() throws IOException {
    recorder.saw("pin pad", new Event.PinPadShowed(List.of("CARD " + PAN)));
    assertThat(leaks())
        .containsExactly(new LeakSeen(SecretKind.CARD_NUMBER, LeakPlace.PIN_PAD, SHOWN));
    assertThat(written()).contains("CARD " + SHOWN).doesNotContain(PAN);
  }

  @Test
  void screens_of_two_devices_are_no_one_text() throws IOException {
    shows("62109480");
    recorder.saw("pin pad", new Event.PinPadShowed(List.of("00000029")));
    assertThat(leaks()).isEmpty();
  }

  /// Amounts, seeds and counts may have the digits of a PIN.
  @Test
  void a_number_of_json_is_no_pin() throws IOException {
    recorder.saw("pin pad", new Event.PinAsked(770931));
    recorder.saw(
        "screen",
        new Event.ScreenShowed(
            ScreenMeaning.UNKNOWN, false, List.of("7709.31"), List.of(770931L), List.of()));
    recorder.saw(
        "rig", new Event.ScenarioBegan("a", List.of(), "twin", "reference", "toy", 770931));
    assertThat(leaks()).isEmpty();
    assertThat(written()).contains("770931");
  }

  @Test
  void a_number_of_json_that_is_a_card_number_stays_a_number() throws IOException {
    recorder.saw("pin pad", new Event.PinAsked(Long.parseLong(PAN)));
    assertThat(leaks()).hasSize(1);
    Event.PinAsked asked = recorder.history().all(Event.PinAsked.class).toList().getFirst();
    assertThat(asked.cents()).isBetween(6_210_940_000_000_000L, 6_210_949_999_999_999L);
    assertThat(written()).doesNotContain(PAN);
    assertThat(masker.mask(written()).leaks()).isEmpty();
  }

  @Test
  void every_line_can_be_read_again_whatever_was_hidden_in_it() throws IOException {
    for (String text :
        List.of(
            "\"" + PAN + "\"",
            "6210\n9480\t0000\r0029",
            "\\x36\\x32\\x31\\x30\\x39\\x34\\x38\\x30\\x30\\x30\\x30\\x30\\x30\\x30\\x32\\x39",
            "{\"pan\":[6,2,1,0,9,4,8,0,0,0,0,0,0,0,2,9]}",
            "6\u00002\u00001\u00000\u00009\u00004\u00008\u0000000000029",
            "pin \"770931\" key 0123456789ABCDEF\nFEDCBA9876543210")) shows(text, text);
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSizeGreaterThan(12);
    for (String line : lines.subList(1, lines.size())) HistoryFile.read(line);
    assertThat(masker.mask(written()).leaks()).isEmpty();
  }

  /// What was clean is looked at again when the masker is told more.
  @Test
  void a_secret_that_is_told_late_is_hidden_in_what_was_shown_before() throws IOException {
    String later = "6210948000000011";
    shows("REFERENCE 1A2B3C4D5E6F70FF", "READY");
    prints("REFERENCE 1A2B3C4D5E6F70FF");
    assertThat(leaks()).isEmpty();
    masker.hide(SecretKind.PIN_BLOCK, "1A2B3C4D5E6F70FF");
    masker.hide(SecretKind.CARD_NUMBER, later);
    shows("REFERENCE 1A2B3C4D5E6F70FF", "READY");
    prints("REFERENCE 1A2B3C4D5E6F70FF");
    assertThat(leaks())
        .extracting(LeakSeen::where)
        .containsExactly(LeakPlace.DISPLAY, LeakPlace.SLIP);
  }

  @Test
  void a_message_that_arrives_as_it_was_sent_is_read_as_it_was_kept() throws IOException {
    recorder.saw("link", message(1, Event.Stage.SENT, "stage\":\"SENT"));
    recorder.saw("link", message(1, Event.Stage.DELIVERED, "stage\":\"SENT"));
    recorder.saw("link", message(2, Event.Stage.DELIVERED, "stage\":\"SENT"));
    recorder.saw("link", message(2, Event.Stage.DELIVERED, "another"));
    assertThat(HistoryFile.read(file).seen())
        .extracting(Observation::event)
        .isEqualTo(recorder.history().seen().stream().map(Observation::event).toList());
  }

  private static Event.Message message(int connection, Event.Stage stage, String field) {
    return new Event.Message(
        connection,
        Direction.TO_HOST,
        stage,
        new MeaningBuilder(TransactionKind.SALE, Phase.REQUEST).build(),
        "0200",
        Map.of(62, field),
        20);
  }
}
