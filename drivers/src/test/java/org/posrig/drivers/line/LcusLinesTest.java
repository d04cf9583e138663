package org.posrig.drivers.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.posrig.drivers.Table;
import org.posrig.drivers.tty.PtyWires;
import org.posrig.text.Sentence;
import org.posrig.wire.Level;
import org.posrig.wire.Line;
import org.posrig.wire.Wire;
import org.posrig.wire.WireBroken;
import org.posrig.wire.Wires;

/// The contract of a line, and the board's own bytes at the far end of a real tty.
@Timeout(60)
class LcusLinesTest extends LineContract {
  // Outlives the contract's own closing of its line.
  @AutoClose private final Table table = Table.wall();
  private final List<Wire> boards = new ArrayList<>();

  @Override
  Line open(String name, Map<String, String> settings) {
    Wires.Strung pty = table.keep(new PtyWires().string(name, table.clock, Map.of()));
    boards.add(pty.deviceEnd().orElseThrow());
    Map<String, String> all = new LinkedHashMap<>(settings);
    all.put("port", pty.address().orElseThrow().settings().get("port"));
    return new LcusLines().open(name, all);
  }

  private String heard(int bytes) {
    byte[] all = new byte[bytes];
    int have = 0;
    byte[] some = new byte[bytes];
    while (have < bytes) {
      int count = boards.getLast().read(some, table.in(2000));
      assertThat(count).as("bytes after " + have).isPositive();
      System.arraycopy(some, 0, all, have, Math.min(count, bytes - have));
      have += count;
    }
    return HexFormat.of().withUpperCase().formatHex(all);
  }

  @Test
  void golden_frames_of_the_first_two_channels() {
    assertThat(LcusLine.frame(1, Level.HIGH)).isEqualTo(HexFormat.of().parseHex("A00101A2"));
    assertThat(LcusLine.frame(1, Level.LOW)).isEqualTo(HexFormat.of().parseHex("A00100A1"));
    assertThat(LcusLine.frame(2, Level.HIGH)).isEqualTo(HexFormat.of().parseHex("A00201A3"));
  }

  @Test
  void the_board_hears_safe_on_and_off() {
    Line line = open("power", Map.of());
    line.drive(Level.HIGH);
    line.drive(Level.LOW);

    assertThat(heard(12)).isEqualTo("A00100A1" + "A00101A2" + "A00100A1");
    line.close();
  }

  @Test
  void a_board_that_is_pulled_is_named_and_edges_stay_honest() {
    Line line = open("power", Map.of());
    List<Level> edges = new ArrayList<>();
    line.onEdge(edges::add);
    boards.getLast().close();

    assertThatThrownBy(() -> line.drive(Level.HIGH))
        .isInstanceOf(WireBroken.class)
        .hasMessageContaining("/dev/pts/");
    assertThat(edges).isEmpty();
    assertThat(line.level()).isEqualTo(Level.LOW);
  }

  @Test
  void a_closed_line_takes_no_more() {
    Line line = open("power", Map.of());
    line.close();

    assertThatThrownBy(() -> line.drive(Level.HIGH))
        .isInstanceOf(WireBroken.class)
        .hasMessage("driving power: closed at this end");
  }

  @Test
  void every_wrong_setting_is_told_at_once() {
    assertThat(new LcusLines().problems(Map.of("channel", "9", "safe", "off", "prot", "x")))
        .extracting(Sentence::english)
        .containsExactly(
            "an lcus line needs 'port', as in port: /dev/serial/by-id/usb-1a86_…",
            "channel is a number from 1 to 8, not '9'",
            "safe is low or high, not 'off'",
            "an lcus line has no setting 'prot'");
  }

  @Test
  void a_missing_port_is_named() {
    assertThatThrownBy(() -> new LcusLines().open("power", Map.of("port", "/dev/ttyNOWHERE")))
        .isInstanceOf(WireBroken.class)
        .hasMessage(
            "opening serial:/dev/ttyNOWHERE: there is no such port; ls /dev/serial/by-id shows what"
                + " is plugged in");
  }
}
