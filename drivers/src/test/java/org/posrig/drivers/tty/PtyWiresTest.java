package org.posrig.drivers.tty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.posrig.drivers.Table;
import org.posrig.text.Sentence;
import org.posrig.time.Deadline;
import org.posrig.time.Task;
import org.posrig.wire.Wire;
import org.posrig.wire.WireBroken;
import org.posrig.wire.Wires;

@Timeout(60)
class PtyWiresTest {
  private final Table table = Table.wall();
  private final Wires.Strung pty =
      table.keep(new PtyWires().string("reader-tty", table.clock, Map.of()));
  private final Wire device = pty.deviceEnd().orElseThrow();

  @AfterEach
  void close() {
    table.close();
  }

  private byte[] read(Wire wire, int count) {
    byte[] all = new byte[count];
    int have = 0;
    Deadline deadline = table.in(5000);
    while (have < count && !deadline.passed()) {
      byte[] some = new byte[count - have];
      int came = wire.read(some, deadline);
      System.arraycopy(some, 0, all, have, came);
      have += came;
    }
    return Arrays.copyOf(all, have);
  }

  @Test
  void carries_every_byte_unchanged_both_ways() {
    Wire driver = table.keep(pty.openDriverEnd());
    byte[] all = new byte[256];
    for (int value = 0; value < 256; value++) all[value] = (byte) value;

    device.write(all);
    assertThat(read(driver, 256)).isEqualTo(all);
    driver.write(all);
    assertThat(read(device, 256)).isEqualTo(all);
  }

  @Test
  void carries_64_kilobytes_without_loss() {
    Wire driver = table.keep(pty.openDriverEnd());
    byte[] much = new byte[65_536];
    new Random(3).nextBytes(much);
    table.clock.start("writes", () -> device.write(much));

    assertThat(read(driver, much.length)).isEqualTo(much);
  }

  @Test
  void names_its_address_as_another_process_opens_it() {
    assertThat(pty.address().orElseThrow().settings().get("port")).matches("/dev/pts/\\d+");
    assertThat(device.name()).matches("pty:/dev/pts/\\d+ \\(device\\)");
  }

  @Test
  void reading_keeps_its_deadline_on_both_ends() {
    Wire driver = table.keep(pty.openDriverEnd());
    for (Wire end : List.of(driver, device)) {
      Instant began = table.clock.now();
      assertThat(end.read(new byte[1], table.in(40))).isZero();
      assertThat(Duration.between(began, table.clock.now()))
          .isBetween(Duration.ofMillis(40), Duration.ofMillis(140));
    }
  }

  @Test
  void the_device_waits_while_nobody_is_there_and_what_it_writes_is_lost() {
    device.write("before".getBytes());
    assertThat(device.read(new byte[1], table.in(50))).isZero();

    Wire driver = pty.openDriverEnd();
    driver.write("one".getBytes());
    assertThat(read(device, 3)).isEqualTo("one".getBytes());
    device.write("unread".getBytes());
    driver.close();
    device.write("between".getBytes());

    Wire again = table.keep(pty.openDriverEnd());
    device.write("two".getBytes());
    assertThat(read(again, 3)).isEqualTo("two".getBytes());
  }

  @Test
  void much_that_nobody_reads_does_not_hold_the_device_for_ever() {
    device.write(new byte[200_000]);

    Wire driver = table.keep(pty.openDriverEnd());
    device.write("alive".getBytes());
    assertThat(read(driver, 5)).isEqualTo("alive".getBytes());
  }

  @Test
  void a_second_driver_is_refused_with_a_clear_text() {
    table.keep(pty.openDriverEnd());

    assertThatThrownBy(pty::openDriverEnd)
        .isInstanceOf(WireBroken.class)
        .hasMessageMatching(
            "opening serial:/dev/pts/\\d+: refused \\(code \\d+/\\d+\\); does another program"
                + " hold it, and may this user \\(group dialout\\) use it\\?");
  }

  @Test
  void a_pulled_cable_breaks_the_drivers_end() {
    Wire driver = table.keep(pty.openDriverEnd());
    pty.close();

    for (int again = 0; again < 2; again++)
      assertThatThrownBy(() -> driver.read(new byte[1], table.in(5000)))
          .isInstanceOf(WireBroken.class)
          .hasMessageContaining("reading from serial:/dev/pts/")
          .hasMessageContaining("the port is gone");
    assertThatThrownBy(() -> driver.write(new byte[1]))
        .isInstanceOf(WireBroken.class)
        .hasMessageContaining("writing to serial:/dev/pts/");
  }

  @Test
  void closing_is_safe_twice_and_ends_the_reading_of_another_party() {
    Wire driver = pty.openDriverEnd();
    List<String> how = new ArrayList<>();
    for (Wire end : List.of(driver, device)) {
      Task reader =
          table.clock.start(
              "reader",
              () -> {
                try {
                  end.read(new byte[1], table.in(20_000));
                } catch (WireBroken e) {
                  how.add(e.getMessage());
                }
              });
      table.clock.pass(Duration.ofMillis(30));
      end.close();
      end.close();
      assertThat(reader.join(table.in(1000))).as("reader of %s ended", end.name()).isTrue();
    }
    assertThat(how).hasSize(2).allMatch(text -> text.endsWith("closed at this end"));
  }

  @Test
  void stopping_a_party_ends_its_reading() {
    Wire driver = table.keep(pty.openDriverEnd());
    for (Wire end : List.of(driver, device)) {
      Task reader =
          table.clock.start("reader", () -> end.read(new byte[1], Deadline.never(table.clock)));
      table.clock.pass(Duration.ofMillis(30));
      reader.stop();
      assertThat(reader.join(table.in(1000))).as("reader of %s ended", end.name()).isTrue();
    }
  }

  @Test
  void a_byte_goes_there_and_back_many_times() {
    Wire driver = table.keep(pty.openDriverEnd());
    Task echo = table.clock.start("echoes", () -> echo(device, 300));
    for (int round = 0; round < 300; round++) {
      driver.write(new byte[] {(byte) round});
      assertThat(read(driver, 1)).containsExactly((byte) round);
    }
    assertThat(echo.join(table.in(5000))).isTrue();
  }

  private void echo(Wire end, int bytes) {
    for (int at = 0; at < bytes; at++) end.write(read(end, 1));
  }

  @Test
  void opens_and_closes_many_times() {
    for (int round = 0; round < 20; round++) {
      Wire driver = pty.openDriverEnd();
      device.write(new byte[] {(byte) round});
      assertThat(read(driver, 1)).containsExactly(round);
      driver.close();
    }
  }

  @Test
  void knows_no_settings() {
    assertThat(new PtyWires().problems(Map.of("baud", "9600")))
        .extracting(Sentence::english)
        .containsExactly("a pty has no setting 'baud'");
  }
}
