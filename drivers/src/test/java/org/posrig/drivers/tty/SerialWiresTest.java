package org.posrig.drivers.tty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.posrig.drivers.Table;
import org.posrig.text.Sentence;
import org.posrig.wire.Wire;
import org.posrig.wire.WireBroken;
import org.posrig.wire.Wires;

@Timeout(60)
class SerialWiresTest {
  private final Table table = Table.wall();
  private final SerialWires wires = new SerialWires();

  @AfterEach
  void close() {
    table.close();
  }

  @Test
  void opens_the_port_that_a_pty_gives_as_its_address() {
    Wires.Strung pty = table.keep(new PtyWires().string("a", table.clock, Map.of()));
    String port = pty.address().orElseThrow().settings().get("port");
    Wires.Strung serial = wires.string("b", table.clock, Map.of("port", port));
    Wire driver = table.keep(serial.openDriverEnd());
    pty.deviceEnd().orElseThrow().write("hello".getBytes(StandardCharsets.US_ASCII));
    byte[] came = new byte[5];

    assertThat(driver.read(came, table.in(1000))).isEqualTo(5);
    assertThat(driver.name()).isEqualTo("serial:" + port);
    assertThat(serial.address()).contains(new Wires.Address("serial", Map.of("port", port)));
    assertThat(serial.deviceEnd()).isEmpty();
  }

  @Test
  void the_address_tells_rate_and_framing_to_who_opens_it_elsewhere() {
    Wires.Strung serial =
        wires.string(
            "b", table.clock, Map.of("port", "/dev/ttyUSB0", "framing", "8E1", "baud", "38400"));

    assertThat(serial.address())
        .contains(
            new Wires.Address(
                "serial", Map.of("port", "/dev/ttyUSB0", "framing", "8E1", "baud", "38400")));
    Map<String, String> flow = Map.of("port", "/dev/ttyUSB0", "flow", "rts-cts");
    assertThat(wires.string("b", table.clock, flow).address())
        .contains(new Wires.Address("serial", flow));
  }

  @Test
  void a_missing_port_is_named() {
    Wires.Strung serial = wires.string("b", table.clock, Map.of("port", "/dev/ttyNOWHERE"));

    assertThatThrownBy(serial::openDriverEnd)
        .isInstanceOf(WireBroken.class)
        .hasMessage(
            "opening serial:/dev/ttyNOWHERE: there is no such port; ls /dev/serial/by-id shows what"
                + " is plugged in");
  }

  @Test
  void what_is_no_port_is_refused() {
    Wires.Strung serial = wires.string("b", table.clock, Map.of("port", "/etc/hostname"));

    assertThatThrownBy(serial::openDriverEnd)
        .isInstanceOf(WireBroken.class)
        .hasMessageStartingWith("opening serial:/etc/hostname: ");
  }

  @Test
  void all_wrong_settings_are_told_at_once() {
    assertThat(wires.problems(Map.of("framing", "9X3", "colour", "red", "flow", "cts")))
        .extracting(Sentence::english)
        .containsExactly(
            "a serial wire needs 'port', as in port: /dev/serial/by-id/usb-…",
            "baud is a number such as 115200, framing one such as 8N1, 8E1, 7O2",
            "flow is none, rts-cts or xon-xoff, not 'cts'",
            "a serial wire has no setting 'colour'");
    for (String flow : List.of("none", "rts-cts", "xon-xoff"))
      assertThat(wires.problems(Map.of("port", "/dev/ttyS0", "flow", flow))).isEmpty();
    assertThat(wires.problems(Map.of("port", "/dev/ttyS0", "baud", "9600", "framing", "7E1")))
        .isEmpty();
    assertThatThrownBy(() -> wires.string("b", table.clock, Map.of("port", "x", "baud", "fast")))
        .isInstanceOf(WireBroken.class)
        .hasMessageContaining("baud is a number such as 115200");
  }

  @Test
  void reads_baud_and_framing() {
    assertThat(Framing.of("9600", "7E2")).contains(new Framing(9600, 7, 2, 3));
    assertThat(Framing.of("115200", "8N1")).contains(Framing.EIGHT_N_ONE);
    assertThat(Framing.of("0", "8N1")).isEmpty();
  }
}
