package org.posrig.hosts.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Properties;
import org.jpos.core.ConfigurationException;
import org.jpos.core.SimpleConfiguration;
import org.jpos.iso.BaseChannel;
import org.jpos.iso.ISOException;
import org.jpos.iso.ISOMsg;
import org.jpos.iso.ISOPackager;
import org.jpos.iso.ISOServer;
import org.jpos.iso.ISOSource;
import org.posrig.time.RigClock;
import org.posrig.time.Task;
import org.posrig.wire.WireBroken;

/// jPOS's server alone, to compare with: it takes each message apart and sends it back as the
/// answer of its type.
public final class BareEcho implements HostTransport {
  private static final int CONNECTIONS = 100;
  private static final Duration END = Duration.ofSeconds(5);

  private final RigClock clock;
  private final ServerSocket socket;
  private final ISOServer server;
  private final Task listening;

  /// Listens at a free port of this machine.
  ///
  /// @throws WireBroken when there is none
  /// @param envelope bytes between length and body
  public BareEcho(RigClock clock, ISOPackager packager, int envelope) {
    this.clock = clock;
    this.socket = bound();
    this.server =
        new ISOServer(socket.getLocalPort(), new BareChannel(packager, envelope), CONNECTIONS);
    server.setSocketFactory(_ -> socket);
    server.addISORequestListener(BareEcho::answer);
    try {
      server.setConfiguration(new SimpleConfiguration(new Properties()));
    } catch (ConfigurationException e) {
      throw new IllegalStateException("configuring jPOS's server at " + address(), e);
    }
    this.listening = clock.start("echo at " + address(), server);
  }

  private static ServerSocket bound() {
    try {
      return new ServerSocket(0, CONNECTIONS, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new WireBroken("the loopback address", "listening at", e);
    }
  }

  @Override
  public String address() {
    return socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort();
  }

  private static boolean answer(ISOSource source, ISOMsg message) {
    try {
      message.setResponseMTI();
      source.send(message);
    } catch (ISOException | IOException e) {
      throw new IllegalStateException("answering", e);
    }
    return true;
  }

  @Override
  public void close() {
    server.shutdown();
    listening.join(clock.in(END));
  }

  /// jPOS's own packing and unpacking between a two-byte length and the envelope.
  private static final class BareChannel extends BaseChannel {
    BareChannel(ISOPackager packager, int envelope) {
      this.packager = packager;
      setHeader(new byte[envelope]);
    }

    @Override
    protected void postConnectHook() throws IOException {
      getSocket().setTcpNoDelay(true);
    }

    @Override
    protected int getMessageLength() throws IOException {
      return serverIn.readUnsignedShort();
    }

    @Override
    protected void sendMessageLength(int length) throws IOException {
      serverOut.writeShort(length);
    }
  }
}
