package org.posrig.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.posrig.time.Inbox;
import org.posrig.time.WallClock;
import org.posrig.wire.Connection;

/// An ear whose machine cannot always give it what a connection needs.
@Timeout(30)
class TcpListenerTest {
  private final List<Throwable> troubles = new CopyOnWriteArrayList<>();
  private final WallClock clock = new WallClock((party, cause) -> troubles.add(cause));
  private final Inbox<String> heard = new Inbox<>(clock);

  private TcpListener listen(ServerSocket server) {
    return new TcpListener(server, clock, new WriteWatch(clock), this::greet);
  }

  private void greet(Connection connection) {
    heard.put("one");
    connection.close();
  }

  private boolean hears() {
    return heard.take(clock.in(Duration.ofSeconds(5))).isPresent();
  }

  private static void dial(ServerSocket server) throws IOException {
    new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort()).close();
  }

  /// Lacks something for the first accepts.
  private static final class PoorSocket extends ServerSocket {
    private final AtomicInteger failures;

    PoorSocket(int failures) throws IOException {
      super(0, 50, InetAddress.getLoopbackAddress());
      this.failures = new AtomicInteger(failures);
    }

    @Override
    public Socket accept() throws IOException {
      int left = failures.getAndDecrement();
      if (left > 0 && left % 2 == 0) throw new OutOfMemoryError("unable to create native thread");
      if (left > 0) throw new SocketException("Too many open files");
      return super.accept();
    }
  }

  @Test
  void accepts_again_after_accepting_failed_and_says_so_once() throws IOException {
    PoorSocket server = new PoorSocket(3);
    TcpListener ear = listen(server);
    for (int time = 0; time < 5; time++) {
      dial(server);
      assertThat(hears()).as("connection %d", time).isTrue();
    }
    ear.close();
    assertThat(troubles)
        .singleElement()
        .hasToString(
            "org.posrig.wire.WireBroken: accepting at " + ear.address() + ": too many open files");
  }

  @Test
  void closes_while_it_waits_for_better_times() throws IOException {
    TcpListener ear = listen(new PoorSocket(1_000_000));
    for (int round = 0; round < 500 && troubles.isEmpty(); round++)
      clock.pass(Duration.ofMillis(5));
    java.time.Instant before = clock.now();
    ear.close();
    assertThat(Duration.between(before, clock.now())).isLessThan(Duration.ofSeconds(1));
    assertThat(troubles).hasSize(1);
    assertThatThrownBy(() -> new Socket("127.0.0.1", port(ear))).isInstanceOf(IOException.class);
  }

  private static int port(TcpListener ear) {
    return Integer.parseInt(ear.address().substring(ear.address().lastIndexOf(':') + 1));
  }

  @Test
  void says_that_it_is_gone_when_its_port_was_shut_behind_its_back() throws IOException {
    ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    TcpListener ear = listen(server);
    dial(server);
    assertThat(hears()).isTrue();
    server.close();
    for (int round = 0; round < 500 && troubles.isEmpty(); round++)
      clock.pass(Duration.ofMillis(5));
    assertThat(troubles)
        .singleElement()
        .isInstanceOf(ListenerGone.class)
        .asString()
        .contains("the listener at " + ear.address() + " is gone");
    ear.close();
  }

  @Test
  void a_visitor_that_fails_the_server_does_not_stop_the_ear() throws IOException {
    ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    AtomicInteger calls = new AtomicInteger();
    TcpListener ear =
        new TcpListener(
            server,
            clock,
            new WriteWatch(clock),
            connection -> {
              connection.close();
              if (calls.incrementAndGet() == 1) throw new IllegalStateException("on purpose");
              heard.put("two");
            });
    dial(server);
    dial(server);
    assertThat(hears()).isTrue();
    ear.close();
    assertThat(troubles).singleElement().hasToString("java.lang.IllegalStateException: on purpose");
  }
}
