package org.posrig.reference.online;

import java.time.Duration;
import org.posrig.net.Network;
import org.posrig.net.NotConnected;
import org.posrig.reference.iso.Codec;
import org.posrig.reference.iso.Codec.Received;
import org.posrig.reference.iso.Garbled;
import org.posrig.reference.iso.Message;
import org.posrig.reference.setting.Waits;
import org.posrig.text.Sentence;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.wire.Connection;
import org.posrig.wire.WireBroken;

/// One connection for one message and its answer.
final class HostLine {
  private final Network network;
  private final String address;
  private final RigClock clock;
  private final Waits waits;

  HostLine(Network network, String address, RigClock clock, Waits waits) {
    this.network = network;
    this.address = address;
    this.clock = clock;
    this.waits = waits;
  }

  HostReplyReceived ask(Message message, AnswerCheck check, Duration patience, Sending sending) {
    Connection connection;
    try {
      connection = connect();
    } catch (NotConnected _) {
      return new HostReplyReceived.Unreachable();
    }
    try (connection) {
      return send(connection, Codec.frame(message), sending)
          ? await(new Frames(connection), check, clock.in(patience))
          : new HostReplyReceived.Unreachable();
    }
  }

  private static boolean send(Connection connection, byte[] frame, Sending sending) {
    sending.begins();
    try {
      connection.write(frame);
    } catch (WireBroken _) {
      sending.failed(); // shown as a failed connection
      return false;
    }
    sending.done();
    return true;
  }

  private Connection connect() {
    NotConnected last = new NotConnected(address, Sentence.none());
    for (int i = 0; i < waits.connectTries(); i++) {
      try {
        return network.dial(address, clock.in(waits.connect()));
      } catch (NotConnected e) {
        last = e;
      }
    }
    throw last;
  }

  private static HostReplyReceived await(Frames frames, AnswerCheck check, Deadline deadline) {
    while (true) {
      switch (frames.next(deadline)) {
        case Frames.Next.Nothing _ -> {
          return new HostReplyReceived.Silent();
        }
        case Frames.Next.Absurd _ -> {
          return new HostReplyReceived.Unreadable();
        }
        case Frames.Next.Frame frame -> {
          HostReplyReceived reply = judge(frame.bytes(), check);
          if (!(reply instanceof HostReplyReceived.Silent)) return reply;
        }
      }
    }
  }

  // Silent stands for an answer to another request.
  private static HostReplyReceived judge(byte[] bytes, AnswerCheck check) {
    try {
      Received received = Codec.parse(bytes);
      return switch (check.of(received)) {
        case AnswerCheck.Finding.Right _ -> new HostReplyReceived.Answered(received.message());
        case AnswerCheck.Finding.Stale _ -> new HostReplyReceived.Silent();
        case AnswerCheck.Finding.Differs differs ->
            new HostReplyReceived.Mismatched(differs.what());
        case AnswerCheck.Finding.BadMac _ -> new HostReplyReceived.MacWrong(received.message());
      };
    } catch (Garbled _) {
      return new HostReplyReceived.Unreadable();
    }
  }
}
