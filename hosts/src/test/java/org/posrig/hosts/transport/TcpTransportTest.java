package org.posrig.hosts.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.posrig.hosts.dialect.FrameForm;
import org.posrig.hosts.dialect.MessageFrame;
import org.posrig.hosts.unionpay.UnionPayTable;
import org.posrig.time.WallClock;

/// The host's door on real sockets, with a raw socket as the terminal.
@Timeout(30)
class TcpTransportTest {
  private final List<String> troubles = new CopyOnWriteArrayList<>();
  private final List<String> garbage = new CopyOnWriteArrayList<>();
  private final WallClock clock =
      new WallClock((party, cause) -> troubles.add(party + " " + cause));
  private final Echo service = new Echo();
  private final TcpTransport front = open("127.0.0.1:0");

  @AfterEach
  void nothing_is_left() {
    front.close();
    assertThat(troubles).isEmpty();
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .noneMatch(name -> name.startsWith("host at") || name.startsWith("late answer"));
  }

  private TcpTransport open(String address) {
    return new TcpTransport(clock, address, service);
  }

  /// Answers with the request; its last byte says how.
  private final class Echo implements RequestHandler {
    @Override
    public FrameForm frames() {
      return UnionPayTable.dialect().frame();
    }

    @Override
    public HostReply take(int connection, byte[] frame) {
      MessageFrame whole = UnionPayTable.dialect().frame().read(frame).orElseThrow();
      return switch (frame[frame.length - 1]) {
        case 1 -> new HostReply.Silence();
        case 2 -> new HostReply.ResetAll();
        case 3 -> new HostReply.Answer(whole, Duration.ofMillis(400));
        case 4 -> new HostReply.Answer(whole, Duration.ofHours(1));
        case 5 -> throw new IllegalStateException("on purpose");
        default -> new HostReply.Answer(whole, Duration.ZERO);
      };
    }

    @Override
    public void garbage(int connection, int bytes, String why) {
      garbage.add(bytes + " bytes: " + why);
    }

    @Override
    public void failed(int connection, RuntimeException cause) {
      garbage.add("failed: " + cause.getMessage());
    }

    @Override
    public void trouble(String what) {
      garbage.add("trouble: " + what);
    }
  }

  private static byte[] frame(int size, int last) {
    byte[] frame = new byte[2 + size];
    frame[0] = (byte) (size >> 8);
    frame[1] = (byte) size;
    frame[2] = 0x60;
    frame[frame.length - 1] = (byte) last;
    return frame;
  }

  private Socket dial() throws IOException {
    Socket socket = new Socket();
    socket.setSoTimeout(5000);
    int colon = front.address().lastIndexOf(':');
    socket.connect(
        new InetSocketAddress("127.0.0.1", Integer.parseInt(front.address().substring(colon + 1))),
        2000);
    return socket;
  }

  private static byte[] ask(Socket socket, byte[] frame) throws IOException {
    socket.getOutputStream().write(frame);
    return socket.getInputStream().readNBytes(frame.length);
  }

  private void awaitGarbage(String what) {
    for (int round = 0; round < 500 && garbage.isEmpty(); round++) clock.pass(Duration.ofMillis(5));
    assertThat(garbage).containsExactly(what);
  }

  @Test
  void answers_message_after_message_on_one_connection() throws IOException {
    try (Socket socket = dial()) {
      for (int size = 21; size < 400; size += 37)
        assertThat(ask(socket, frame(size, 0))).isEqualTo(frame(size, 0));
    }
  }

  @Test
  void takes_a_message_byte_by_byte_and_two_in_one_packet() throws IOException {
    byte[] frame = frame(60, 0);
    try (Socket socket = dial()) {
      OutputStream out = socket.getOutputStream();
      socket.setTcpNoDelay(true);
      for (byte one : frame) out.write(one);
      byte[] two = Arrays.copyOf(frame, 2 * frame.length);
      System.arraycopy(frame, 0, two, frame.length, frame.length);
      out.write(two);
      assertThat(socket.getInputStream().readNBytes(3 * frame.length))
          .startsWith(frame)
          .endsWith(frame);
    }
  }

  @Test
  void closes_a_connection_that_tells_an_impossible_length() throws IOException {
    for (int size : new int[] {0, 20, 2049, 65535}) {
      garbage.clear();
      try (Socket socket = dial()) {
        socket.getOutputStream().write(new byte[] {(byte) (size >> 8), (byte) size, 0x60});
        assertClosed(socket);
        awaitGarbage("2 bytes: a length of " + size + ", which must be from 21 to 2048");
      }
    }
  }

  @Test
  void tells_of_half_a_message_when_the_terminal_goes() throws IOException {
    try (Socket socket = dial()) {
      socket.getOutputStream().write(Arrays.copyOf(frame(60, 0), 40));
      socket.shutdownOutput();
      assertClosed(socket);
    }
    awaitGarbage("2 bytes: a message of 60 bytes that was not sent to its end");
  }

  @Test
  void tells_of_half_a_length_and_of_half_an_envelope() throws IOException {
    for (int bytes : new int[] {1, 5}) {
      garbage.clear();
      try (Socket socket = dial()) {
        socket.getOutputStream().write(Arrays.copyOf(frame(60, 0), bytes));
        socket.shutdownOutput();
        assertClosed(socket);
      }
      awaitGarbage(
          bytes == 1
              ? "1 bytes: half a length prefix"
              : "2 bytes: a message that ends in its envelope");
    }
  }

  @Test
  void serves_fifty_connections_at_once() throws Exception {
    try (ExecutorService terminals = Executors.newFixedThreadPool(50)) {
      List<Callable<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < 50; i++) all.add(this::tenMessages);
      for (Future<Boolean> one : terminals.invokeAll(all, 20, TimeUnit.SECONDS))
        assertThat(one.get()).isTrue();
    }
  }

  private boolean tenMessages() throws IOException {
    try (Socket socket = dial()) {
      for (int i = 0; i < 10; i++)
        if (!Arrays.equals(ask(socket, frame(100 + i, 0)), frame(100 + i, 0))) return false;
      return true;
    }
  }

  @Test
  void a_late_answer_holds_nothing_up() throws IOException {
    try (Socket socket = dial();
        Socket other = dial()) {
      socket.getOutputStream().write(frame(60, 3));
      assertThat(ask(socket, frame(80, 0))).as("the same connection").isEqualTo(frame(80, 0));
      assertThat(ask(other, frame(70, 0))).isEqualTo(frame(70, 0));
      assertThat(socket.getInputStream().readNBytes(62)).isEqualTo(frame(60, 3));
    }
  }

  @Test
  void says_nothing_when_told_so() throws IOException {
    try (Socket socket = dial()) {
      socket.getOutputStream().write(frame(60, 1));
      assertThat(ask(socket, frame(60, 0))).isEqualTo(frame(60, 0));
    }
  }

  @Test
  void a_restart_resets_every_connection() throws IOException {
    try (Socket socket = dial();
        Socket other = dial()) {
      ask(other, frame(60, 0));
      socket.getOutputStream().write(frame(60, 2));
      assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
      assertThatThrownBy(() -> other.getInputStream().read()).isInstanceOf(SocketException.class);
    }
    try (Socket again = dial()) {
      assertThat(ask(again, frame(60, 0))).isEqualTo(frame(60, 0));
    }
  }

  @Test
  void a_failing_service_is_told_of_and_does_not_stop_the_host() throws IOException {
    try (Socket socket = dial()) {
      socket.getOutputStream().write(frame(60, 5));
      assertClosed(socket);
      awaitGarbage("failed: on purpose");
    }
    try (Socket again = dial()) {
      assertThat(ask(again, frame(60, 0))).isEqualTo(frame(60, 0));
    }
  }

  @Test
  void closes_while_connections_idle_hang_and_wait() throws IOException {
    try (Socket idle = dial();
        Socket half = dial();
        Socket waiting = dial()) {
      ask(idle, frame(60, 0));
      half.getOutputStream().write(7);
      waiting.getOutputStream().write(frame(60, 4));
      ask(waiting, frame(60, 0));
      java.time.Instant before = clock.now();
      front.close();
      front.close();
      assertThat(Duration.between(before, clock.now())).isLessThan(Duration.ofSeconds(3));
      assertThatThrownBy(this::dial).isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_taken_address_or_none_at_all_is_told_at_once() {
    String taken = front.address();

    assertThatThrownBy(() -> open(taken)).hasMessageStartingWith("listening at " + taken);
    assertThatThrownBy(() -> open("nonsense")).hasMessageStartingWith("listening at nonsense");
  }

  private static void assertClosed(Socket socket) throws IOException {
    try {
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    } catch (SocketException _) {
      // a reset closes too
    }
  }
}
