package org.posrig.hosts.transport;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jpos.iso.BaseChannel;
import org.jpos.iso.ISOException;
import org.jpos.iso.ISOMsg;
import org.jpos.iso.ISOPackager;
import org.posrig.hosts.dialect.MessageFrame;

/// jPOS's channel for frames of a two-byte length, five bytes TPDU and six bytes header. Bodies
/// stay bytes: what stands behind takes them apart, alike for every front. It has no logger, since
/// what it carries is secret.
final class FrameChannel extends BaseChannel {
  /// Where the raw body stands in jPOS's message.
  private static final int RAW = 1;

  private final Shared shared;
  private int number;

  /// What the server's prototype and its clones have in common.
  private record Shared(
      RequestHandler service, Map<FrameChannel, Socket> open, AtomicInteger accepted) {}

  FrameChannel(ISOPackager packager, RequestHandler service) {
    this.shared = new Shared(service, new ConcurrentHashMap<>(), new AtomicInteger());
    this.packager = packager;
    setHeader(new byte[MessageFrame.ENVELOPE]);
    setMaxPacketLength(MessageFrame.LONGEST);
  }

  static String impossible(int length) {
    return String.format(
        Locale.ROOT,
        "a length of %d, which must be from %d to %d",
        length,
        MessageFrame.SHORTEST,
        MessageFrame.LONGEST);
  }

  static String unfinished(int length) {
    return "a message of " + length + " bytes that was not sent to its end";
  }

  int number() {
    return number;
  }

  /// Resets every connection of this prototype's clones.
  void resetAll() {
    shared.open.values().forEach(FrameChannel::reset);
  }

  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException _) {
      // gone already
    }
  }

  @Override
  protected void postConnectHook() throws IOException {
    getSocket().setTcpNoDelay(true);
    number = shared.accepted.incrementAndGet();
    shared.open.put(this, getSocket());
  }

  @Override
  public void disconnect() throws IOException {
    shared.open.remove(this);
    super.disconnect();
  }

  @Override
  protected int getMessageLength() throws IOException, ISOException {
    byte[] prefix = {serverIn.readByte(), 0};
    getSocket().setSoTimeout(Math.toIntExact(MemoryTransport.WHOLE_MESSAGE.toMillis()));
    prefix[1] = orGarbage(1, "half a length prefix", serverIn::readByte);
    int length = MessageFrame.length(prefix);
    if (!MessageFrame.possible(length)) throw garbage(MessageFrame.PREFIX, impossible(length));
    return length;
  }

  @Override
  protected byte[] readHeader(int bytes) throws IOException {
    byte[] header = new byte[bytes];
    orGarbage(
        MessageFrame.PREFIX,
        "a message that ends in its envelope",
        () -> readFully(header, 0, bytes));
    return header;
  }

  @Override
  protected void getMessage(byte[] into, int offset, int bytes) throws IOException {
    orGarbage(
        MessageFrame.PREFIX,
        unfinished(bytes + MessageFrame.ENVELOPE),
        () -> readFully(into, offset, bytes));
    getSocket().setSoTimeout(0);
  }

  private byte readFully(byte[] into, int offset, int bytes) throws IOException {
    serverIn.readFully(into, offset, bytes);
    return 0;
  }

  private byte orGarbage(int bytes, String why, Reading reading) throws IOException {
    try {
      return reading.read();
    } catch (EOFException | java.net.SocketTimeoutException e) {
      shared.service.garbage(number, bytes, why);
      throw e;
    }
  }

  private ISOException garbage(int bytes, String why) {
    shared.service.garbage(number, bytes, why);
    return new ISOException(why);
  }

  @Override
  protected void sendMessageLength(int length) throws IOException {
    serverOut.writeShort(length);
  }

  @Override
  protected void unpack(ISOMsg message, byte[] body) throws ISOException {
    message.set(RAW, body);
  }

  @Override
  protected byte[] pack(ISOMsg message) {
    return message.getBytes(RAW);
  }

  /// The frame as it came.
  static byte[] frame(ISOMsg message) {
    byte[] envelope = message.getHeader();
    byte[] body = message.getBytes(RAW);
    byte[] bytes = new byte[MessageFrame.PREFIX + envelope.length + body.length];
    int length = envelope.length + body.length;
    bytes[0] = (byte) (length >> 8);
    bytes[1] = (byte) length;
    System.arraycopy(envelope, 0, bytes, MessageFrame.PREFIX, envelope.length);
    System.arraycopy(body, 0, bytes, MessageFrame.PREFIX + envelope.length, body.length);
    return bytes;
  }

  static ISOMsg message(byte[] frame) {
    ISOMsg message = new ISOMsg();
    int body = MessageFrame.PREFIX + MessageFrame.ENVELOPE;
    message.setHeader(java.util.Arrays.copyOfRange(frame, MessageFrame.PREFIX, body));
    message.set(RAW, java.util.Arrays.copyOfRange(frame, body, frame.length));
    return message;
  }

  @FunctionalInterface
  private interface Reading {
    byte read() throws IOException;
  }
}
