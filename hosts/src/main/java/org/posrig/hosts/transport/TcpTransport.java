package org.posrig.hosts.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jpos.core.ConfigurationException;
import org.jpos.core.SimpleConfiguration;
import org.jpos.iso.ISOException;
import org.jpos.iso.ISOMsg;
import org.jpos.iso.ISOPackager;
import org.jpos.iso.ISOServer;
import org.jpos.iso.ISOSource;
import org.posrig.hosts.dialect.MessageFrame;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.time.Stopped;
import org.posrig.time.Task;
import org.posrig.wire.WireBroken;

/// The door on real sockets: jPOS's server and channel.
public final class TcpTransport implements HostTransport {
  private static final int CONNECTIONS = 200;
  private static final Duration END = Duration.ofSeconds(5);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private final RequestHandler service;
  private final RigClock clock;
  private final LateAnswers late;
  private final ServerSocket socket;
  private final FrameChannel channels;
  private final ISOServer server;
  private final Task listening;
  private final AtomicBoolean closed = new AtomicBoolean();

  /// @throws WireBroken when the address is taken or no address
  public TcpTransport(
      RigClock clock, String address, ISOPackager packager, RequestHandler service) {
    this.service = service;
    this.clock = clock;
    this.late = new LateAnswers(clock);
    this.socket = bound(address);
    this.channels = new FrameChannel(packager, service);
    this.server = server(channels);
    this.listening = clock.start("host at " + address(), server);
  }

  @Override
  public String address() {
    return socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort();
  }

  private ISOServer server(FrameChannel prototype) {
    ISOServer made = new ISOServer(socket.getLocalPort(), prototype, CONNECTIONS);
    made.setSocketFactory(_ -> socket);
    made.addISORequestListener(this::process);
    try {
      // Without a configuration the server has no executor: every client would just see a reset.
      made.setConfiguration(new SimpleConfiguration(new Properties()));
    } catch (ConfigurationException e) {
      throw new IllegalStateException("configuring jPOS's server at " + address(), e);
    }
    return made;
  }

  private static ServerSocket bound(String address) {
    int colon = address.lastIndexOf(':');
    try {
      ServerSocket made = new ServerSocket();
      made.setReuseAddress(true);
      int port = Integer.parseInt(address.substring(colon + 1));
      made.bind(
          new InetSocketAddress(
              InetAddress.getByName(address.substring(0, Math.max(0, colon))), port),
          100);
      return made;
    } catch (IOException | IllegalArgumentException e) {
      throw new WireBroken(address, "listening at", e);
    }
  }

  private boolean process(ISOSource source, ISOMsg request) {
    if (!(source instanceof FrameChannel channel)) return false;
    try {
      reply(channel, request);
    } catch (Stopped e) {
      throw e;
    } catch (RuntimeException e) {
      service.failed(channel.number(), e);
      throw e;
    }
    return true;
  }

  private void reply(FrameChannel channel, ISOMsg request) {
    switch (service.take(channel.number(), FrameChannel.frame(request))) {
      case HostReply.Answer(MessageFrame answer, Duration held) -> {
        if (held.isZero()) send(channel, answer);
        else late.after(held, () -> send(channel, answer));
      }
      case HostReply.Silence _ -> {}
      case HostReply.ResetAll _ -> channels.resetAll();
    }
  }

  private static void send(FrameChannel channel, MessageFrame answer) {
    try {
      channel.send(FrameChannel.message(answer.bytes()));
    } catch (IOException | ISOException _) {
      // The far end is gone; the terminal's link tells how.
    }
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) return;
    late.stop();
    Task closing = clock.start("closing the host", server::shutdown);
    Deadline end = clock.in(END);
    // jPOS waits for its connections to end, and knows nothing of one accepted meanwhile.
    do channels.resetAll();
    while (!closing.join(clock.in(LOOK_AGAIN)) && !end.passed());
    listening.join(end);
    late.join(end);
  }
}
