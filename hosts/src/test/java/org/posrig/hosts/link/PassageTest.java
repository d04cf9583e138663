package org.posrig.hosts.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.posrig.net.Direction;
import org.posrig.time.Deadline;
import org.posrig.time.WallClock;
import org.posrig.wire.Connection;

final class PassageTest {
  private final List<String> done = new ArrayList<>();
  private final WallClock clock =
      new WallClock(
          (party, cause) -> {
            throw new IllegalStateException(party, cause);
          });
  private final ProxiedConnection passage =
      new ProxiedConnection(
          1,
          new Told("terminal"),
          new Told("host"),
          clock,
          new LinkRecorder(new ListRecorder(clock), new ToyDialect()));

  @Test
  void hangs_up_in_order() {
    passage.hangUp();
    assertThat(done).containsExactly("terminal closed", "host closed");
  }

  /// Both couriers may find a passage over while somebody is still resetting its two sides.
  @Test
  void who_hangs_up_while_it_is_being_reset_closes_nothing_in_order() {
    passage.reset(Direction.TO_HOST);
    assertThat(done)
        .contains("terminal reset", "host reset")
        .noneMatch(what -> what.endsWith("closed"));
  }

  /// A side that somebody hangs up on in the middle of its being reset.
  private final class Told implements Connection {
    private final String name;
    private boolean reset;

    Told(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void write(byte[] bytes) {}

    @Override
    public int read(byte[] into, Deadline deadline) {
      return -1;
    }

    @Override
    public void endOutput() {}

    @Override
    public void reset() {
      boolean first = !reset;
      reset = true;
      done.add(name + " reset");
      if (first) passage.hangUp();
    }

    @Override
    public void close() {
      done.add(name + " closed");
    }
  }
}
