package org.posrig.second.host;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.posrig.net.Network;
import org.posrig.net.NotConnected;
import org.posrig.second.iso.Frame;
import org.posrig.second.setting.Times;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.wire.Connection;
import org.posrig.wire.WireBroken;

/// One connection for one request and its answer.
final class Line {
  private static final int LONGEST = 2048;
  private final Network network;
  private final String address;
  private final RigClock clock;
  private final Times times;

  Line(Network network, String address, RigClock clock, Times times) {
    this.network = network;
    this.address = address;
    this.clock = clock;
    this.times = times;
  }

  /// @throws NotConnected when every attempt failed
  Connection connect() {
    for (int attempt = 1; ; attempt++) {
      try {
        return network.dial(address, clock.in(times.connect()));
      } catch (NotConnected e) {
        if (attempt >= times.connectTries()) throw e;
      }
    }
  }

  /// Sends a frame and waits for what a judge takes for its answer.
  Came exchange(Connection connection, byte[] frame, AnswerJudge judge) {
    try {
      connection.write(frame);
    } catch (WireBroken _) {
      return new Came.NoLine(); // a frame that is not whole is never booked
    }
    return await(connection, judge, clock.in(times.answer()));
  }

  private static Came await(Connection connection, AnswerJudge judge, Deadline deadline) {
    byte[] pending = new byte[0];
    while (true) {
      while (pending.length >= Frame.LENGTH_BYTES) {
        int end = Frame.LENGTH_BYTES + Frame.length(pending[0], pending[1]);
        if (end < Frame.LENGTH_BYTES + Frame.TPDU_BYTES || end > LONGEST)
          return new Came.Nonsense();
        if (end > pending.length) break;
        Came came = judge.judge(body(pending, end));
        if (!(came instanceof Came.Silence)) return came;
        pending = Arrays.copyOfRange(pending, end, pending.length);
      }
      byte[] more = read(connection, deadline);
      if (more.length == 0) return new Came.Silence();
      pending = both(pending, more);
    }
  }

  private static byte[] body(byte[] pending, int end) {
    return Arrays.copyOfRange(pending, Frame.LENGTH_BYTES + Frame.TPDU_BYTES, end);
  }

  /// Nothing when the time is over or the connection has ended.
  private static byte[] read(Connection connection, Deadline deadline) {
    byte[] chunk = new byte[512];
    try {
      int count = connection.read(chunk, deadline);
      return Arrays.copyOf(chunk, Math.max(0, count));
    } catch (WireBroken _) {
      return new byte[0]; // a reset ends the wait like an orderly end
    }
  }

  private static byte[] both(byte[] one, byte[] other) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(one);
    both.writeBytes(other);
    return both.toByteArray();
  }
}
