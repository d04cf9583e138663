package org.posrig.hosts.transport;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.posrig.net.Network;
import org.posrig.net.Visitors;
import org.posrig.net.Visitors.Admission;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.wire.Connection;

/// The door on any network and clock: each connection is a conversation in a party of its own.
///
/// There is room for [#CONNECTIONS] at a time. One more is reset; when another ends there is room
/// again.
final class FrameServer implements HostTransport {
  /// More than the link lets in, so that the host can still be reached beside a full link.
  static final int CONNECTIONS = 250;

  private static final Duration END = Duration.ofSeconds(5);

  private final RequestHandler service;
  private final RigClock clock;
  private final LateAnswers late;
  private final Visitors visitors;
  private final Set<Conversation> open = new LinkedHashSet<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Network.Listening ear;
  private int accepted;

  /// @throws org.posrig.wire.WireBroken when the address is taken or no address
  FrameServer(Network network, RigClock clock, String address, RequestHandler service) {
    this.service = service;
    this.clock = clock;
    this.late = new LateAnswers(clock);
    this.visitors = new Visitors(clock, CONNECTIONS);
    this.ear = network.listen(address, this::welcome);
  }

  @Override
  public String address() {
    return ear.address();
  }

  private void welcome(Connection connection) {
    Admission admission = visitors.receive(() -> serve(connection));
    if (admission == Admission.SERVED) return;
    connection.reset();
    if (admission == Admission.TURNED_AWAY)
      service.trouble(Sentence.of("host.full", Value.text(CONNECTIONS)));
  }

  private void serve(Connection connection) {
    Conversation conversation = begin(connection);
    try {
      conversation.run();
    } finally {
      forget(conversation);
      conversation.close();
    }
  }

  private synchronized Conversation begin(Connection connection) {
    Conversation conversation =
        new Conversation(connection, ++accepted, clock, service, late, this::resetAll);
    open.add(conversation);
    // One that was accepted while the door was closing.
    if (closed.get()) conversation.reset();
    return conversation;
  }

  private synchronized void forget(Conversation conversation) {
    open.remove(conversation);
  }

  private synchronized List<Conversation> opened() {
    return List.copyOf(open);
  }

  private void resetAll() {
    opened().forEach(Conversation::reset);
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) return;
    ear.close();
    late.stop();
    resetAll();
    Deadline end = clock.in(END);
    visitors.awaitNone(end);
    late.join(end);
  }
}
