package org.posrig.drivers.tty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posrig.device.DeviceDriver;
import org.posrig.device.DeviceFailed;
import org.posrig.device.OperatorPanel;
import org.posrig.device.PinPad;
import org.posrig.device.ReceiptPrinter;
import org.posrig.drivers.Table;
import org.posrig.drivers.panel.PanelDriver;
import org.posrig.drivers.pinpad.VisaPinPadDriver;
import org.posrig.drivers.printer.EscPosPrinterDriver;
import org.posrig.time.Task;
import org.posrig.wire.Wire;
import org.posrig.wire.WireBroken;
import org.posrig.wire.Wires;

/// A device that is plugged in and reads nothing: the program in a USB device hangs.
@Timeout(60)
class DeafDeviceTest {
  /// A busy computer needs longer than the 2 s of the wire.
  private static final Duration SOON = Duration.ofSeconds(8);

  /// A pseudo-terminal holds some 20 kB, sometimes less than 18.
  private static final int NEARLY_FULL = 16_000;

  private final Table table = Table.wall();
  private final Wires.Strung pty = table.keep(new PtyWires().string("x", table.clock, Map.of()));
  private final Wire device = pty.deviceEnd().orElseThrow();

  @AfterEach
  void close() {
    table.close();
  }

  private Duration took(Runnable what) {
    Instant began = table.clock.now();
    what.run();
    return Duration.between(began, table.clock.now());
  }

  private static void fill(Wire wire) {
    assertThatThrownBy(() -> wire.write(new byte[1_000_000]))
        .isInstanceOf(WireBroken.class)
        .hasMessageMatching(
            "writing to serial:/dev/pts/\\d+: it has taken nothing for 2 s: is the device"
                + " reading\\?");
  }

  @Test
  void a_write_that_the_device_does_not_read_ends_and_so_does_closing() {
    Wire wire = pty.openDriverEnd();

    assertThat(took(() -> fill(wire))).isBetween(Duration.ofSeconds(2), SOON);
    assertThat(took(() -> fill(wire))).as("the next write").isLessThan(Duration.ofSeconds(1));
    assertThat(took(wire::close)).as("closing").isLessThan(SOON);
    assertThatThrownBy(() -> wire.write(new byte[1])).hasMessageEndingWith("closed at this end");
  }

  @Test
  void closing_does_not_wait_for_who_writes_and_lets_the_port_go() {
    Wire wire = pty.openDriverEnd();
    Task writer =
        table.clock.start(
            "writer",
            () ->
                assertThatThrownBy(() -> wire.write(new byte[1_000_000]))
                    .isInstanceOf(WireBroken.class));
    table.clock.pass(Duration.ofMillis(300));

    assertThat(took(wire::close)).isLessThan(SOON);
    assertThat(writer.join(table.in(8000))).as("the writer has ended").isTrue();
    Wire again = table.keep(pty.openDriverEnd());
    device.write(new byte[] {7});
    assertThat(again.read(new byte[1], table.in(1000))).isEqualTo(1);
  }

  @Test
  void a_device_that_reads_again_is_written_to_again() {
    Wire wire = table.keep(pty.openDriverEnd());
    fill(wire);
    byte[] some = new byte[4096];
    while (device.read(some, table.in(200)) > 0) {}
    wire.write("again".getBytes());

    assertThat(device.read(some, table.in(1000))).isEqualTo(5);
  }

  @Test
  void a_device_that_reads_slowly_gets_everything() {
    Wire wire = table.keep(pty.openDriverEnd());
    int[] read = {0};
    Task reader =
        table.clock.start(
            "slow reader",
            () -> {
              byte[] some = new byte[2000];
              while (read[0] < 40_000) {
                read[0] += device.read(some, table.in(1000));
                table.clock.pass(Duration.ofMillis(150));
              }
            });

    assertThat(took(() -> wire.write(new byte[40_000]))).isGreaterThan(Duration.ofMillis(500));
    assertThat(reader.join(table.in(10_000))).isTrue();
  }

  @Test
  void a_party_that_is_stopped_can_still_switch_a_relay_off() {
    Wire wire = table.keep(pty.openDriverEnd());
    Task stopped =
        table.clock.start(
            "stopped",
            () -> {
              Thread.currentThread().interrupt();
              wire.write(new byte[] {(byte) 0xA0, 1, 0, (byte) 0xA1});
            });

    assertThat(stopped.join(table.in(1000))).isTrue();
    assertThat(device.read(new byte[9], table.in(1000))).isEqualTo(4);
  }

  @Test
  void what_was_written_just_before_closing_arrives() {
    Wire wire = pty.openDriverEnd();
    wire.write("off".getBytes());
    wire.close();

    assertThat(device.read(new byte[9], table.in(1000))).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"xon-xoff, asked to wait", "none, ''"})
  void a_device_that_says_xoff_is_waited_for_where_the_bench_says_so(String flow, String says) {
    String port = pty.address().orElseThrow().settings().get("port");
    Wire wire =
        table.keep(
            new SerialWires()
                .string("x", table.clock, Map.of("port", port, "flow", flow))
                .openDriverEnd());
    device.write(new byte[] {0x13});
    table.clock.pass(Duration.ofMillis(100));
    if (says.isEmpty()) {
      wire.write(new byte[100]);
      assertThat(device.read(new byte[200], table.in(1000))).isEqualTo(100);
      return;
    }
    Task resumes =
        table.clock.start(
            "resumes",
            () -> {
              table.clock.pass(Duration.ofMillis(2500));
              device.write(new byte[] {0x11});
            });
    assertThat(took(() -> wire.write(new byte[100]))).isGreaterThan(Duration.ofMillis(2000));
    assertThat(device.read(new byte[200], table.in(1000))).isEqualTo(100);
    assertThat(resumes.join(table.in(1000))).isTrue();
    device.write(new byte[] {0x13});
    table.clock.pass(Duration.ofMillis(100));
    assertThatThrownBy(() -> wire.write(new byte[100]))
        .isInstanceOf(WireBroken.class)
        .hasMessageContaining("the device has asked to wait for 5 s (flow: xon-xoff)");
  }

  private interface Use {
    void of(Object driver);
  }

  /// Every call fails, and the last at once: nothing is stuck behind the wire.
  private void neverHangs(DeviceDriver.OnWire driver, String setting, int times, Use use) {
    Wire wire = pty.openDriverEnd();
    wire.write(new byte[NEARLY_FULL]);
    AutoCloseable opened = driver.open("it", wire, table.clock, Map.of(setting, "1"));
    for (int time = 0; time < times; time++)
      assertThat(
              took(() -> assertThatThrownBy(() -> use.of(opened)).isInstanceOf(DeviceFailed.class)))
          .as("call %d", time)
          .isLessThan(SOON);
    assertThat(took(() -> closed(opened))).as("closing").isLessThan(SOON);
  }

  private static void closed(AutoCloseable thing) {
    try {
      thing.close();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_deaf_printer_never_holds_its_driver() {
    neverHangs(
        new EscPosPrinterDriver(),
        "answer-millis",
        1500,
        driver -> ((ReceiptPrinter) driver).status(table.in(50)));
  }

  @Test
  void a_deaf_pin_pad_never_holds_its_driver() {
    neverHangs(
        new VisaPinPadDriver(),
        "ack-millis",
        60,
        driver -> ((PinPad) driver).show("PLEASE WAIT ".repeat(20), table.in(200)));
  }

  @Test
  void a_deaf_panel_never_holds_its_driver() {
    neverHangs(
        new PanelDriver(),
        "ack-millis",
        60,
        driver -> ((OperatorPanel) driver).show(List.of("PLEASE WAIT ".repeat(20))));
  }
}
