package org.posrig.hosts.iso87;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.posrig.history.Event;
import org.posrig.host.Acquirer;
import org.posrig.host.Host;
import org.posrig.host.Link;
import org.posrig.hosts.KeptRecorder;
import org.posrig.hosts.dialect.Message;
import org.posrig.meaning.Authenticity;
import org.posrig.net.TcpNetwork;
import org.posrig.time.WallClock;

/// Host and link on real sockets, in each form of frame and both forms of message.
@Timeout(60)
class Iso87FramesTest {
  private final List<Throwable> failed = new CopyOnWriteArrayList<>();
  private final WallClock clock = new WallClock((party, cause) -> failed.add(cause));
  private final KeptRecorder recorder = new KeptRecorder();

  static Stream<Arguments> forms() {
    return Stream.of("bin2", "bin2-inclusive", "bcd2", "ascii4")
        .flatMap(
            length ->
                Stream.of("yes", "no")
                    .flatMap(
                        tpdu ->
                            Stream.of("bcd", "ascii")
                                .map(form -> Arguments.of(length, tpdu, form))));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void a_sale_is_answered_through_the_link(String length, String tpdu, String form)
      throws IOException {
    Map<String, String> settings =
        PlainPos.settings(
            new TreeMap<>(Map.of("frame-length", length, "frame-tpdu", tpdu, "form", form)));
    PlainPos pos = new PlainPos(settings);
    Acquirer.Opened opened =
        new Iso87Acquirer()
            .open(
                new Acquirer.Setup(
                    new TcpNetwork(clock), clock, recorder, 7, PlainPos.cards(), settings));
    try (Host host = opened.host();
        Link link = opened.link();
        Socket terminal = dial(link.address())) {
      Message answer = ask(terminal, pos, pos.withPin(pos.sale(50_00), PlainPos.PIN));

      assertThat(answer.field(39)).isEqualTo("00");
      assertThat(host.live()).extracting(Event.Booked::cents).containsExactly(50_00L);
    }
    assertThat(failed).isEmpty();
    assertThat(recorder.history().all(Event.Message.class))
        .hasSizeGreaterThanOrEqualTo(3)
        .allMatch(message -> message.meaning().authenticity() == Authenticity.VALID);
    assertThat(recorder.history().all(Event.Garbage.class)).isEmpty();
  }

  private static Socket dial(String address) throws IOException {
    int colon = address.lastIndexOf(':');
    Socket socket =
        new Socket(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    socket.setSoTimeout(20_000);
    return socket;
  }

  private static Message ask(Socket terminal, PlainPos pos, Message request) throws IOException {
    terminal.getOutputStream().write(pos.frame(request));
    DataInputStream in = new DataInputStream(terminal.getInputStream());
    byte[] prefix = in.readNBytes(pos.dialect.frame().prefixBytes());
    int length = pos.dialect.frame().length(prefix);
    byte[] frame = Arrays.copyOf(prefix, prefix.length + length);
    in.readFully(frame, prefix.length, length);
    return pos.read(frame);
  }
}
