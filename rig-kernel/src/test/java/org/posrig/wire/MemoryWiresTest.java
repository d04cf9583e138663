package org.posrig.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.posrig.time.Deadline;
import org.posrig.time.VirtualClock;

@Timeout(20)
class MemoryWiresTest {
  private final VirtualClock clock = new VirtualClock((party, e) -> {});
  private final Wires.Strung strung = new MemoryWires().string("printer", clock, Map.of());
  private final Wire device = strung.deviceEnd().orElseThrow();

  @AfterEach
  void close() {
    strung.close();
    clock.close();
  }

  private Deadline soon() {
    return clock.in(Duration.ofSeconds(1));
  }

  private static String text(byte[] buffer, int count) {
    return new String(buffer, 0, count, US_ASCII);
  }

  @Test
  void bytes_arrive_in_order_and_in_pieces_as_small_as_the_reader_likes() {
    Wire driver = strung.openDriverEnd();
    driver.write("hello".getBytes(US_ASCII));
    driver.write("!".getBytes(US_ASCII));
    byte[] buffer = new byte[3];
    assertThat(text(buffer, device.read(buffer, soon()))).isEqualTo("hel");
    assertThat(text(buffer, device.read(buffer, soon()))).isEqualTo("lo");
    assertThat(text(buffer, device.read(buffer, soon()))).isEqualTo("!");
    assertThat(device.read(buffer, soon())).isZero();
  }

  @Test
  void the_device_outlives_the_driver_and_a_new_driver_finds_a_clean_wire() {
    Wire first = strung.openDriverEnd();
    device.write("old".getBytes(US_ASCII));
    first.close();
    device.write("lost".getBytes(US_ASCII));
    Wire second = strung.openDriverEnd();
    byte[] buffer = new byte[9];
    assertThat(second.read(buffer, soon())).isZero();
    device.write("new".getBytes(US_ASCII));
    assertThat(text(buffer, second.read(buffer, soon()))).isEqualTo("new");
  }

  @Test
  void two_drivers_at_once_are_refused_by_name() {
    strung.openDriverEnd();
    assertThatThrownBy(strung::openDriverEnd)
        .isInstanceOf(WireBroken.class)
        .hasMessage("opening memory:printer: already in use by another driver");
  }

  @Test
  void a_closed_end_says_that_it_is_closed() {
    Wire driver = strung.openDriverEnd();
    driver.close();
    driver.close();
    assertThatThrownBy(() -> driver.write(new byte[1])).hasMessageContaining("closed at this end");
    assertThatThrownBy(() -> driver.read(new byte[1], soon()))
        .hasMessageContaining("closed at this end");
  }
}
