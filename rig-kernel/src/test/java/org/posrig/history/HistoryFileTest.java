package org.posrig.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.device.Slip;
import org.posrig.device.Slip.SlipLine;
import org.posrig.net.Direction;

class HistoryFileTest {
  private static final List<Observation> EXAMPLES =
      List.of(
          seen(
              0,
              "rig",
              new Event.ScenarioBegan("交易 \"x\"\n", List.of("@SYM-92"), "twin", "reference 1", -7)),
          seen(1_500_000, "keys", new Event.KeyPressed("ENTER")),
          seen(2_000_001, "link", message()),
          seen(3_000_000, "printer", slip()),
          seen(4_000_000, "host", new Event.Settled("000001", totals(), totals(), true)),
          seen(5_000_000, "rig", new Event.ScenarioEnded("PASSED")));

  private static Observation seen(long micros, String where, Event event) {
    return new Observation(Duration.ofNanos(micros * 1000), where, event);
  }

  private static Event message() {
    return new Event.Message(
        1,
        Direction.TO_HOST,
        Event.Stage.SENT,
        "0200",
        Map.of(3, "000000", 11, "000002"),
        "right",
        116);
  }

  private static Event slip() {
    SlipLine line = new SlipLine("消费", Slip.Align.CENTRE, true);
    return new Event.SlipPrinted(List.of(line), Map.of("kind", "消费"), true);
  }

  private static Event.Totals totals() {
    return new Event.Totals(12_000, 1, 0, 0);
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
    Observation drawn = seen(1, "printer", new Event.SlipPrinted(List.of(line), Map.of(), true));
    assertThat(HistoryFile.read(HistoryFile.write(drawn))).isEqualTo(drawn);
    assertThat(HistoryFile.write(drawn)).contains("spans");
    assertThat(HistoryFile.write(seen(1, "printer", slip()))).doesNotContain("spans");
  }

  @Test
  void a_history_cut_off_at_any_byte_is_a_readable_prefix(@TempDir Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    EXAMPLES.forEach(example -> all.append(HistoryFile.write(example)).append('\n'));
    byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve("cut.jsonl");
    for (int length = 0; length <= bytes.length; length++) {
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
        HistoryFile.write(EXAMPLES.get(0))
            + "\nnonsense\n"
            + HistoryFile.write(EXAMPLES.get(1))
            + "\n");
    assertThatThrownBy(() -> HistoryFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("bad.jsonl:2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"at\":\"1e99999999\",\"where\":\"rig\",\"event\":{\"kind\":\"CardTaken\"}}",
        "{\"at\":\"x\",\"where\":\"rig\",\"event\":{\"kind\":\"CardTaken\"}}",
        "{\"at\":\"\",\"where\":\"rig\",\"event\":{\"kind\":\"CardTaken\"}}",
        "{\"at\":null,\"where\":\"rig\",\"event\":{\"kind\":\"CardTaken\"}}",
        "{\"at\":\"99999999999999999999\",\"where\":\"rig\",\"event\":{\"kind\":\"CardTaken\"}}",
        "{\"at\":\"٠.٠\",\"where\":\"rig\",\"event\":{\"kind\":\"CardTaken\"}}",
        "{\"at\":\"0.0\",\"event\":{\"kind\":\"CardTaken\"}}",
        "{\"at\":\"0.0\",\"where\":\"rig\"}",
        "{\"at\":\"0.0\",\"where\":\"rig\",\"event\":null}",
        "{\"at\":\"0.0\",\"where\":\"rig\",\"event\":{}}",
        "{\"at\":\"0.0\",\"where\":\"rig\",\"event\":{\"kind\":\"NoSuchKind\"}}",
        "{\"at\":\"0.0\",\"where\":\"rig\",\"event\":{\"kind\":\"KeyPressed\",\"key\":null}}",
        "{\"at\":\"0.0\",\"where\":\"rig\",\"event\":{\"kind\":\"PinTyped\",\"digits\":1e999999999}}",
        "{\"at\":\"0.0\",\"where\":\"rig\",\"event\":{\"kind\":\"PinTyped\",\"digits\":null}}",
        "{\"at\":\"0.0\",\"where\":\"s\",\"event\":{\"kind\":\"ScreenShowed\",\"meaning\":\"m\",\"ready\":true,\"lines\":null}}",
        "{\"at\":\"0.0\",\"where\":\"s\",\"event\":{\"kind\":\"ScreenShowed\",\"meaning\":\"m\",\"ready\":true,\"lines\":[null]}}",
        "{\"at\":\"0.0\",\"where\":\"s\",\"event\":{\"kind\":\"SlipPrinted\",\"paper\":[null],\"fields\":{},\"complete\":true}}",
        "{\"at\":\"0.0\",\"where\":\"s\",\"event\":{\"kind\":\"SlipPrinted\",\"paper\":[],\"fields\":{\"kind\":null},\"complete\":true}}",
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
    Path middle = Files.writeString(folder.resolve("middle.jsonl"), event + line + "\n" + event);
    Path last = Files.writeString(folder.resolve("last.jsonl"), event + line + "\n");
    for (Path file : List.of(middle, last))
      assertThatThrownBy(() -> HistoryFile.read(file))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(file + ":2: no event of a history stands here");
  }

  @Test
  void half_a_character_at_the_end_is_cut_off_and_in_the_middle_is_no_event(@TempDir Path folder)
      throws IOException {
    byte[] line = HistoryFile.write(EXAMPLES.get(0)).getBytes(StandardCharsets.UTF_8);
    Path cut = Files.write(folder.resolve("cut.jsonl"), Arrays.copyOf(line, 72));
    assertThat(new String(Arrays.copyOf(line, 72), StandardCharsets.UTF_8)).contains("\uFFFD");
    assertThat(HistoryFile.read(cut).seen()).isEmpty();
    Files.write(cut, new byte[] {'\n', '{', '}', '\n'}, StandardOpenOption.APPEND);
    assertThatThrownBy(() -> HistoryFile.read(cut)).hasMessageContaining("cut.jsonl:1");
  }
}
