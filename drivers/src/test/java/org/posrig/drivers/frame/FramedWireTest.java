package org.posrig.drivers.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.posrig.drivers.Table;
import org.posrig.text.Sentence;
import org.posrig.time.Task;
import org.posrig.wire.MemoryWire;

/// The far end is scripted, byte for byte.
class FramedWireTest {
  private static final DeviceFrame CANCEL = DeviceFrame.of(Delimiters.STX_ETX, "72");
  private static final String CANCEL_HEX = "0237320306";

  private final Table table = Table.virtual();
  private final MemoryWire.Pair pair = MemoryWire.pair("test", table.clock);
  private final List<String> heard = new ArrayList<>();
  private final FramedWire framed =
      table.keep(
          new FramedWire(
              "test",
              pair.near(),
              table.clock,
              new FramedWire.Rules(Duration.ofSeconds(5), 3),
              new Notes()));

  @AfterEach
  void close() {
    table.close();
  }

  private Delivery send() {
    return framed.send(CANCEL, table.in(60_000));
  }

  /// What has come to the far end by now.
  private String arrived() {
    byte[] buffer = new byte[200];
    return HexFormat.of().formatHex(buffer, 0, pair.far().read(buffer, table.in(10)));
  }

  private void farSays(long afterMillis, String hex) {
    table.clock.start(
        "far " + hex,
        () -> {
          table.clock.pass(Duration.ofMillis(afterMillis));
          pair.far().write(HexFormat.of().parseHex(hex));
        });
  }

  @Test
  void sends_once_when_the_far_end_acknowledges() {
    farSays(10, "06");

    assertThat(send()).isEqualTo(Delivery.TAKEN);
    assertThat(arrived()).isEqualTo(CANCEL_HEX);
    assertThat(arrived()).isEmpty();
  }

  @Test
  void sends_again_after_nak() {
    farSays(10, "15");
    farSays(20, "06");

    assertThat(send()).isEqualTo(Delivery.TAKEN);
    assertThat(arrived() + arrived()).isEqualTo(CANCEL_HEX + CANCEL_HEX);
  }

  @Test
  void gives_up_with_eot_after_two_resends_without_an_answer() {
    var began = table.clock.now();

    assertThat(send()).isEqualTo(Delivery.UNANSWERED);
    assertThat(Duration.between(began, table.clock.now())).isEqualTo(Duration.ofSeconds(15));
    assertThat(arrived() + arrived() + arrived() + arrived())
        .isEqualTo(CANCEL_HEX.repeat(3) + "04");
  }

  @Test
  void gives_up_with_eot_after_three_naks() {
    for (int time = 10; time <= 30; time += 10) farSays(time, "15");

    assertThat(send()).isEqualTo(Delivery.REFUSED);
    assertThat(arrived() + arrived() + arrived() + arrived())
        .isEqualTo(CANCEL_HEX.repeat(3) + "04");
  }

  @Test
  void stops_sending_when_the_far_end_gives_up() {
    farSays(10, "04");

    assertThat(send()).isEqualTo(Delivery.REFUSED);
    assertThat(heard).containsExactly("end");
  }

  @Test
  void returns_by_its_deadline() {
    var began = table.clock.now();

    assertThat(framed.send(CANCEL, table.in(100))).isEqualTo(Delivery.UNANSWERED);
    assertThat(Duration.between(began, table.clock.now())).isEqualTo(Duration.ofMillis(100));
  }

  @Test
  void answers_each_frame_once_and_calls_for_a_garbled_one_again() {
    farSays(10, CANCEL_HEX);
    farSays(20, "0237320307");
    farSays(30, CANCEL_HEX);
    table.clock.pass(Duration.ofMillis(50));

    assertThat(heard).containsExactly("72", "72");
    assertThat(arrived() + arrived() + arrived()).isEqualTo("061506");
  }

  @Test
  void sends_while_the_far_end_sends() {
    farSays(5, CANCEL_HEX);
    farSays(10, "06");

    assertThat(send()).isEqualTo(Delivery.TAKEN);
    assertThat(heard).containsExactly("72");
    assertThat(arrived() + arrived()).isEqualTo(CANCEL_HEX + "06");
  }

  @Test
  void sends_in_turn_what_is_posted_while_another_waits() {
    farSays(10, "06");
    farSays(20, "06");
    framed.post(DeviceFrame.of(Delimiters.SI_SO, "06"));

    assertThat(send()).isEqualTo(Delivery.TAKEN);
    assertThat(arrived() + arrived()).isEqualTo("0f30360e08" + CANCEL_HEX);
  }

  @Test
  void forgets_what_is_not_acknowledged_when_told_to() {
    Task cut =
        table.clock.start(
            "cut",
            () -> {
              table.clock.pass(Duration.ofMillis(20));
              framed.abandon();
            });

    assertThat(send()).isEqualTo(Delivery.UNANSWERED);
    assertThat(cut.ended()).isTrue();
  }

  @Test
  void tells_of_a_broken_wire_and_sends_nothing_any_more() {
    pair.far().reset();

    assertThat(send()).isEqualTo(Delivery.BROKEN);
    assertThat(send()).isEqualTo(Delivery.BROKEN);
    assertThat(framed.trouble().english()).isEqualTo("writing to memory:test: the far end is gone");
    assertThat(heard).containsExactly("broken");
  }

  @Test
  void sends_nothing_when_closed() {
    framed.close();

    assertThat(send()).isEqualTo(Delivery.BROKEN);
  }

  @Test
  void a_device_without_supply_neither_writes_nor_hears() {
    DeviceEnd end = new DeviceEnd(pair.far());
    end.supply(false);
    end.write(CANCEL.encoded());
    framed.say(ControlByte.ACK);
    assertThat(end.read(new byte[10], table.in(50))).isZero();
    assertThat(heard).isEmpty();

    end.supply(true);
    end.write(CANCEL.encoded());
    assertThat(end.read(new byte[10], table.in(50))).isEqualTo(1);
    assertThat(heard).containsExactly("72");
  }

  private final class Notes implements FrameListener {
    @Override
    public Optional<ControlByte> heard(DeviceFrame frame) {
      heard.add(frame.text());
      return Optional.of(ControlByte.ACK);
    }

    @Override
    public void heardEnd() {
      heard.add("end");
    }

    @Override
    public void broken(Sentence why) {
      heard.add("broken");
    }
  }
}
