package org.posrig.hosts.transport;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.posrig.hosts.dialect.FrameForm;
import org.posrig.hosts.dialect.MessageFrame;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.time.Signal;
import org.posrig.time.Stopped;
import org.posrig.wire.Connection;
import org.posrig.wire.WireBroken;

/// One connection of the host, from its first byte to its end. A terminal that has ended its own
/// direction still gets the answers to what it asked before, late ones too.
final class Conversation {
  /// Whoever connects and says nothing is let go after this.
  static final Duration FIRST_BYTE = Duration.ofMinutes(5);

  /// Whoever said something and then nothing any more is let go after this.
  static final Duration NEXT_MESSAGE = Duration.ofHours(1);

  /// Whoever began a message ends it within this, or the connection is closed.
  static final Duration WHOLE_MESSAGE = Duration.ofSeconds(60);

  /// How much later than asked a late answer may leave.
  private static final Duration LEAVING = Duration.ofSeconds(10);

  private final Connection connection;
  private final int number;
  private final RigClock clock;
  private final RequestHandler service;
  private final FrameForm form;
  private final LateAnswers late;
  private final Runnable resetAll;
  private final Signal answered;
  private Duration patience = FIRST_BYTE;
  private Deadline lastAnswer;
  private int owed;
  private boolean over;

  Conversation(
      Connection connection,
      int number,
      RigClock clock,
      RequestHandler service,
      LateAnswers late,
      Runnable resetAll) {
    this.connection = connection;
    this.number = number;
    this.clock = clock;
    this.service = service;
    this.form = service.frames();
    this.late = late;
    this.resetAll = resetAll;
    this.answered = clock.signal();
    this.lastAnswer = clock.in(Duration.ZERO);
  }

  /// One message after the other, until the terminal ends the connection or must be let go.
  void run() {
    try {
      while (read().map(this::reply).orElse(false)) patience = NEXT_MESSAGE;
      awaitLateAnswers();
    } catch (WireBroken _) {
      // the far end reset the connection: what it means is for the terminal and its link to say
    }
  }

  /// A whole frame, or empty when there will be no more.
  private Optional<byte[]> read() {
    byte[] prefix = new byte[form.prefixBytes()];
    int begun = connection.read(prefix, clock.in(patience));
    if (begun <= 0) return Optional.empty();
    Deadline end = clock.in(WHOLE_MESSAGE);
    if (!fill(prefix, begun, prefix.length, end)) return broken(1, "half a length prefix");
    int length = form.length(prefix);
    if (!form.isPossible(length)) return broken(prefix.length, impossible(length));
    return rest(Arrays.copyOf(prefix, prefix.length + length), end);
  }

  private Optional<byte[]> rest(byte[] frame, Deadline end) {
    int prefix = form.prefixBytes();
    int body = prefix + form.envelope();
    if (!fill(frame, prefix, body, end))
      return broken(prefix, "a message that ends in its envelope");
    if (!fill(frame, body, frame.length, end))
      return broken(prefix, unfinished(frame.length - prefix));
    return Optional.of(frame);
  }

  private String impossible(int length) {
    return String.format(
        Locale.ROOT,
        "a length of %d, which must be from %d to %d",
        length,
        form.shortest(),
        FrameForm.LONGEST);
  }

  private static String unfinished(int length) {
    return "a message of " + length + " bytes that was not sent to its end";
  }

  private Optional<byte[]> broken(int bytes, String why) {
    service.garbage(number, bytes, why);
    return Optional.empty();
  }

  private boolean fill(byte[] into, int from, int to, Deadline end) {
    for (int at = from; at < to; ) {
      byte[] part = new byte[to - at];
      int count = connection.read(part, end);
      if (count <= 0) return false;
      System.arraycopy(part, 0, into, at, count);
      at += count;
    }
    return true;
  }

  /// @return whether the conversation goes on
  private boolean reply(byte[] frame) {
    try {
      return obey(service.take(number, frame));
    } catch (Stopped | WireBroken e) {
      throw e;
    } catch (RuntimeException e) {
      service.failed(number, e);
      return false;
    }
  }

  private boolean obey(HostReply reply) {
    switch (reply) {
      case HostReply.Answer(MessageFrame answer, Duration held) -> {
        if (held.isZero()) connection.write(answer.bytes());
        else answerLater(answer, held);
      }
      case HostReply.Silence _ -> {}
      case HostReply.ResetAll _ -> resetAll.run();
    }
    return !isOver();
  }

  private void answerLater(MessageFrame answer, Duration held) {
    owe(clock.in(held.plus(LEAVING)));
    late.after(held, () -> writeLate(answer));
  }

  private synchronized void owe(Deadline end) {
    owed++;
    if (end.at().isAfter(lastAnswer.at())) lastAnswer = end;
  }

  private void writeLate(MessageFrame answer) {
    try {
      if (!isOver()) connection.write(answer.bytes());
    } catch (WireBroken _) {
      // too late for this connection, as was asked for
    } finally {
      paid();
    }
  }

  private void paid() {
    synchronized (this) {
      owed--;
    }
    answered.raise();
  }

  private synchronized boolean owes() {
    return owed > 0 && !over;
  }

  private void awaitLateAnswers() {
    while (owes()) if (!answered.await(lastAnswer)) return;
  }

  private synchronized boolean isOver() {
    return over;
  }

  private synchronized void end() {
    over = true;
  }

  void reset() {
    end();
    connection.reset();
    answered.raise();
  }

  /// In order, unless it was reset before.
  void close() {
    end();
    connection.close();
  }
}
