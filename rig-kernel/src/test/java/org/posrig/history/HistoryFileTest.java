package org.posrig.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.device.Key;
import org.posrig.device.Paper;
import org.posrig.device.Slip;
import org.posrig.device.Slip.SlipLine;
import org.posrig.fault.DeviceFault;
import org.posrig.fault.Fault;
import org.posrig.fault.FiredAt;
import org.posrig.fault.HostFault;
import org.posrig.fault.Injection;
import org.posrig.fault.LinkFault;
import org.posrig.fault.Moment;
import org.posrig.fault.Moment.Place.Before;
import org.posrig.meaning.Authenticity;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.BatchTotals;
import org.posrig.meaning.CardUse;
import org.posrig.meaning.Decision;
import org.posrig.meaning.EntryMode;
import org.posrig.meaning.Meaning;
import org.posrig.meaning.MeaningBuilder;
import org.posrig.meaning.Numbers;
import org.posrig.meaning.Phase;
import org.posrig.meaning.ReversalReason;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.meaning.SlipCopy;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.SlipKind;
import org.posrig.meaning.SlipReading;
import org.posrig.meaning.TransactionKind;
import org.posrig.meaning.Uploaded;
import org.posrig.net.Direction;
import org.posrig.rule.Figures;
import org.posrig.rule.RefusalReason;

class HistoryFileTest {
  private static final String FIRST = HistoryFile.begin() + "\n";
  private static final List<Observation> EXAMPLES =
      List.of(
          seen(
              0,
              "rig",
              new Event.ScenarioBegan(
                  "交易 \"x\"\n", List.of("@SYM-92"), "twin", "reference 1", "toy", -7)),
          seen(1_500_000, "keys", new Event.KeyPressed(Key.ENTER)),
          seen(2_000_001, "link", message()),
          seen(3_000_000, "printer", slip()),
          seen(4_000_000, "host", new Event.Settled("000001", totals(), totals(), true)),
          seen(4_500_000, "host", new Event.RuleSet("two an hour")),
          seen(
              4_600_000,
              "host",
              new Event.RuleDecided(
                  "two an hour",
                  "000003",
                  TransactionKind.SALE,
                  RefusalReason.TOO_MANY,
                  new Figures(Figures.Measure.PURCHASES, 2, 2))),
          seen(5_000_000, "rig", new Event.ScenarioEnded("PASSED")));

  private static Observation seen(long micros, String where, Event event) {
    return new Observation(Duration.ofNanos(micros * 1000), where, event);
  }

  private static Event message() {
    Meaning meaning =
        new MeaningBuilder(TransactionKind.SALE, Phase.ANSWER)
            .function("000000 22")
            .numbers(new Numbers("000002", "000001", "000002", "123456789012", "A1B2C3"))
            .original(Numbers.of("000001", "000001"))
            .cents(12_000)
            .currency("156")
            .card(new CardUse("621094******0029", EntryMode.CHIP, true))
            .terminal("10000001")
            .merchant("100000000000001")
            .operator("01")
            .time("0105160001")
            .decision(Decision.PARTLY_APPROVED)
            .code("10")
            .reason(ReversalReason.WRONG_MAC)
            .authenticity(Authenticity.VALID)
            .totals(totals())
            .result(BatchResult.NOT_BALANCED)
            .uploads(List.of(new Uploaded("000002", 12_000), new Uploaded("000003", 1)))
            .balances(List.of(5_000_000L, -1L))
            .build();
    return new Event.Message(
        1,
        Direction.TO_HOST,
        Event.Stage.SENT,
        meaning,
        "0210",
        Map.of(3, "000000", 11, "000002"),
        116);
  }

  private static Event slip() {
    SlipLine line = new SlipLine("消费", Slip.Align.CENTRE, true);
    SlipReading reading =
        new SlipReading(
            SlipKind.SALE,
            SlipCopy.MERCHANT,
            true,
            BatchResult.UNSAID,
            Map.of(SlipField.AMOUNT, "120.00"));
    return new Event.SlipPrinted(List.of(line), reading, true);
  }

  private static BatchTotals totals() {
    return new BatchTotals(12_000, 1, 0, 0);
  }

  /// Every kind of fault, moment and place, so that a new one cannot be forgotten in the file.
  private static List<Event> faults() {
    Moment at = new Moment.OnMessage(Direction.TO_HOST, TransactionKind.SALE, 1, new Before());
    List<Event> all = new ArrayList<>();
    List<Fault> faults =
        List.of(
            new LinkFault.Delay(Duration.ofMillis(1500)),
            new LinkFault.Corrupt(-3, 4),
            new LinkFault.Lie(LinkFault.LieField.TRACE),
            new HostFault.Answer("05"),
            new HostFault.ApproveOther(3_000),
            new HostFault.BadKeys(HostFault.KeyTrouble.TOO_SHORT),
            new HostFault.Silence(true),
            new DeviceFault.PaperState(Paper.OUT),
            new DeviceFault.Mute("pin pad"));
    for (Fault fault : faults) all.add(new Event.FaultArmed(new Injection<>("f1", fault, at)));
    List<Moment> moments =
        List.of(
            new Moment.OnConnect(2),
            new Moment.OnMessage(
                Direction.TO_TERMINAL, TransactionKind.REVERSAL, 3, new Moment.Place.AtByte(40)),
            new Moment.LinePrinted(6),
            new Moment.ScreenShows(ScreenMeaning.APPROVED),
            new Moment.OnUse("printer", 2),
            new Moment.AtOnce());
    for (Moment moment : moments)
      all.add(new Event.FaultArmed(new Injection<>("f2", new LinkFault.Lose(), moment)));
    all.add(new Event.FaultFired("f1", new FiredAt.Connecting(1), true));
    all.add(
        new Event.FaultFired(
            "f1",
            new FiredAt.InMessage(1, Direction.TO_HOST, TransactionKind.SALE, "000002", 40, 116),
            false));
    return all;
  }

  @Test
  void every_fault_comes_back_as_it_was_written() throws IOException {
    for (Event fault : faults()) {
      Observation example = seen(7, "rig", fault);
      assertThat(HistoryFile.read(HistoryFile.write(example))).isEqualTo(example);
    }
  }

  @Test
  void every_event_comes_back_as_it_was_written() throws IOException {
    for (Observation example : EXAMPLES)
      assertThat(HistoryFile.read(HistoryFile.write(example))).isEqualTo(example);
  }

  @Test
  void an_event_is_one_line_with_its_time_in_seconds() {
    assertThat(HistoryFile.write(EXAMPLES.get(2)))
        .startsWith("{\"at\":\"2.000001\",\"where\":\"link\"")
        .doesNotContain("\n");
  }

  @Test
  void a_line_s_places_come_back_and_are_not_written_when_there_are_none() throws IOException {
    Slip.Span span = new Slip.Span(0, 4, 120, 192, 96);
    SlipLine line = new SlipLine("SALE", Slip.Align.LEFT, true, List.of(span));
    Observation drawn =
        seen(
            1,
            "printer",
            new Event.SlipPrinted(List.of(line), ((Event.SlipPrinted) slip()).reading(), true));
    assertThat(HistoryFile.read(HistoryFile.write(drawn))).isEqualTo(drawn);
    assertThat(HistoryFile.write(drawn)).contains("spans");
    assertThat(HistoryFile.write(seen(1, "printer", slip()))).doesNotContain("spans");
  }

  @Test
  void a_history_cut_off_at_any_byte_is_a_readable_prefix(@TempDir Path folder) throws IOException {
    StringBuilder all = new StringBuilder(HistoryFile.begin() + "\n");
    EXAMPLES.forEach(example -> all.append(HistoryFile.write(example)).append('\n'));
    byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve("cut.jsonl");
    for (int length = 0; length <= bytes.length; length++) {
      if (length > 0 && length < HistoryFile.begin().length()) continue;
      // A killed rig leaves whole writes; a full disk may leave half a character.
      byte[] cut = Arrays.copyOf(bytes, length);
      if (!new String(cut, StandardCharsets.UTF_8).contains("\uFFFD")) {
        Files.write(file, cut);
        List<Observation> read = HistoryFile.read(file).seen();
        assertThat(read).isEqualTo(EXAMPLES.subList(0, read.size()));
      }
    }
  }

  @Test
  void a_broken_line_in_the_middle_is_named(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("bad.jsonl");
    Files.writeString(
        file,
        HistoryFile.begin()
            + "\n"
            + HistoryFile.write(EXAMPLES.get(0))
            + "\nnonsense\n"
            + HistoryFile.write(EXAMPLES.get(1))
            + "\n");
    assertThatThrownBy(() -> HistoryFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("bad.jsonl:3");
  }

  @Test
  void a_history_of_another_version_is_refused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("old.jsonl");
    Files.writeString(file, "{\"history\":1}\n");
    assertThatThrownBy(() -> HistoryFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("old.jsonl:1")
        .hasMessageContaining("version 2");
    Files.writeString(file, HistoryFile.write(EXAMPLES.get(0)) + "\n");
    assertThatThrownBy(() -> HistoryFile.read(file))
        .hasMessageContaining("begins with {\"history\":2}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"at\":\"1e99999999\",\"where\":\"rig\",\"event\":{\"is\":\"CardTaken\"}}",
        "{\"at\":\"x\",\"where\":\"rig\",\"event\":{\"is\":\"CardTaken\"}}",
        "{\"at\":\"\",\"where\":\"rig\",\"event\":{\"is\":\"CardTaken\"}}",
        "{\"at\":null,\"where\":\"rig\",\"event\":{\"is\":\"CardTaken\"}}",
        "{\"at\":\"99999999999999999999\",\"where\":\"rig\",\"event\":{\"is\":\"CardTaken\"}}",
        "{\"at\":\"٠.٠\",\"where\":\"rig\",\"event\":{\"is\":\"CardTaken\"}}",
        "{\"at\":\"0.0\",\"event\":{\"is\":\"CardTaken\"}}",
        "{\"at\":\"0.0\",\"where\":\"rig\"}",
        "{\"at\":\"0.0\",\"where\":\"rig\",\"event\":null}",
        "{\"at\":\"0.0\",\"where\":\"rig\",\"event\":{}}",
        "{\"at\":\"0.0\",\"where\":\"rig\",\"event\":{\"is\":\"NoSuchKind\"}}",
        "{\"at\":\"0.0\",\"where\":\"rig\",\"event\":{\"is\":\"KeyPressed\",\"key\":null}}",
        "{\"at\":\"0.0\",\"where\":\"rig\",\"event\":{\"is\":\"PinTyped\",\"digits\":1e999999999}}",
        "{\"at\":\"0.0\",\"where\":\"rig\",\"event\":{\"is\":\"PinTyped\",\"digits\":null}}",
        "{\"at\":\"0.0\",\"where\":\"s\",\"event\":{\"is\":\"ScreenShowed\",\"meaning\":\"m\",\"ready\":true,\"lines\":null}}",
        "{\"at\":\"0.0\",\"where\":\"s\",\"event\":{\"is\":\"ScreenShowed\",\"meaning\":\"m\",\"ready\":true,\"lines\":[null]}}",
        "{\"at\":\"0.0\",\"where\":\"s\",\"event\":{\"is\":\"SlipPrinted\",\"paper\":[null],\"reading\":{},\"complete\":true}}",
        "{\"at\":\"0.0\",\"where\":\"s\",\"event\":{\"is\":\"SlipPrinted\",\"paper\":[],\"reading\":null,\"complete\":true}}",
        "null",
        "7",
        "[]",
        "\"text\"",
        "\u0000",
        ""
      })
  void what_is_no_event_is_named_by_its_line_wherever_it_stands(String line, @TempDir Path folder)
      throws IOException {
    String event = HistoryFile.write(EXAMPLES.get(1)) + "\n";
    Path middle =
        Files.writeString(folder.resolve("middle.jsonl"), FIRST + event + line + "\n" + event);
    Path last = Files.writeString(folder.resolve("last.jsonl"), FIRST + event + line + "\n");
    for (Path file : List.of(middle, last))
      assertThatThrownBy(() -> HistoryFile.read(file))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(file + ":3: not a history event");
  }

  @Test
  void half_a_character_at_the_end_is_cut_off_and_in_the_middle_is_no_event(@TempDir Path folder)
      throws IOException {
    byte[] line = (FIRST + HistoryFile.write(EXAMPLES.get(0))).getBytes(StandardCharsets.UTF_8);
    int half = new String(line, StandardCharsets.UTF_8).indexOf('交') + 1;
    Path cut = Files.write(folder.resolve("cut.jsonl"), Arrays.copyOf(line, half));
    assertThat(new String(Arrays.copyOf(line, half), StandardCharsets.UTF_8)).contains("\uFFFD");
    assertThat(HistoryFile.read(cut).seen()).isEmpty();
    Files.write(cut, new byte[] {'\n', '{', '}', '\n'}, StandardOpenOption.APPEND);
    assertThatThrownBy(() -> HistoryFile.read(cut)).hasMessageContaining("cut.jsonl:2");
  }
}
