package org.posrig.drivers.reader;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.posrig.device.DeviceFailed;
import org.posrig.device.DeviceFailed.Cause;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.wire.Wire;
import org.posrig.wire.WireBroken;

/// The controller's side of the reader's link: text, ACK, ENQ, answer. What was heard wrong is
/// asked again; what stays away is aborted.
final class CommandExchange {
  private static final int TRIES = 3;
  // A reader that never stops to talk cannot be waited out.
  private static final int MOST_OLD_READS = 1000;
  private static final Duration ACK_TIME = Duration.ofSeconds(5);
  private static final Duration ANSWER_TIME = Duration.ofSeconds(10);

  private final String name;
  private final Wire wire;
  private final RigClock clock;
  private final byte[] chunk = new byte[256];
  private final Deque<Decoded> heard = new ArrayDeque<>();
  private FrameDecoder ear = new FrameDecoder();

  CommandExchange(String name, Wire wire, RigClock clock) {
    this.name = name;
    this.wire = wire;
    this.clock = clock;
  }

  /// One command and its answer, good or bad.
  ReaderAnswer ask(ReaderCommand command, byte[] data, Deadline deadline) {
    try {
      forgetOldBytes();
      deliver(command, data, deadline);
      return answer(command, deadline);
    } catch (WireBroken broken) {
      DeviceFailed failed = failed(command, Cause.DISCONNECTED, broken.says());
      failed.initCause(broken);
      throw failed;
    }
  }

  DeviceFailed failed(ReaderCommand command, Cause why, Sentence seen) {
    return new DeviceFailed(name, command.says(), why, seen);
  }

  private void forgetOldBytes() {
    Deadline now = clock.in(Duration.ZERO);
    int count = wire.read(chunk, now);
    for (int reads = 1; count > 0 && reads < MOST_OLD_READS; reads++) count = wire.read(chunk, now);
    heard.clear();
    ear = new FrameDecoder();
  }

  private void deliver(ReaderCommand command, byte[] data, Deadline deadline) {
    Deadline limit = deadline.orIn(ACK_TIME);
    for (int tries = 0; tries < TRIES; tries++) {
      wire.write(ReaderFraming.frame(command.text(data)));
      if (acknowledged(command, limit, deadline)) return;
    }
    abort();
    throw failed(
        command,
        Cause.GARBLED,
        Sentence.of("reader.not-taken", Value.text(TRIES)).then(checkTheWire()));
  }

  /// @return false when the reader heard the command wrong
  private boolean acknowledged(ReaderCommand command, Deadline limit, Deadline deadline) {
    while (true) {
      Optional<Decoded> one = hear(command, limit);
      if (one.isEmpty()) throw silent(command, "reader.no-ack", ACK_TIME, deadline);
      if (one.get() instanceof Decoded.Control(int character)) {
        if (character == ReaderFraming.ACK) return true;
        if (character == ReaderFraming.NAK) return false;
      }
      if (limit.passed()) throw silent(command, "reader.no-ack-but", ACK_TIME, deadline);
    }
  }

  private ReaderAnswer answer(ReaderCommand command, Deadline deadline) {
    Deadline limit = deadline.orIn(ANSWER_TIME);
    for (int tries = 0; tries < TRIES; tries++) {
      wire.write(ReaderFraming.control(ReaderFraming.ENQ));
      Optional<ReaderAnswer> answer =
          whole(command, limit, deadline).filter(one -> one.code().equals(command.code()));
      if (answer.isPresent()) return answer.get();
    }
    abort();
    throw failed(
        command,
        Cause.GARBLED,
        Sentence.of("reader.no-valid", Value.text(TRIES)).then(checkTheWire()));
  }

  private Optional<ReaderAnswer> whole(ReaderCommand command, Deadline limit, Deadline deadline) {
    while (true) {
      Optional<Decoded> one = hear(command, limit);
      if (one.isEmpty()) throw silent(command, "reader.no-answer", ANSWER_TIME, deadline);
      switch (one.get()) {
        case Decoded.Text(var text) -> {
          return ReaderAnswer.of(text);
        }
        case Decoded.Broken() -> {
          return Optional.empty();
        }
        case Decoded.Control(_) -> {}
      }
      if (limit.passed()) throw silent(command, "reader.no-answer-but", ANSWER_TIME, deadline);
    }
  }

  private DeviceFailed silent(
      ReaderCommand command, String what, Duration usual, Deadline deadline) {
    boolean begun = ear.isInFrame();
    abort();
    Sentence within = within(begun ? "reader.broke-off" : what, usual, deadline);
    return begun
        ? failed(command, Cause.GARBLED, within.then(checkTheWire()))
        : failed(command, Cause.NO_ANSWER, within.then(Sentence.of("reader.wire", wire.name())));
  }

  private static Sentence within(String what, Duration usual, Deadline deadline) {
    Value missed = Value.part(what);
    return deadline.passed()
        ? Sentence.of("printer.by-deadline", missed)
        : Sentence.of("reader.within", missed, Value.text(usual.toSeconds()));
  }

  private Sentence checkTheWire() {
    return Sentence.of("reader.check-wire", wire.name());
  }

  private void abort() {
    wire.write(ReaderFraming.control(ReaderFraming.EOT));
  }

  private Optional<Decoded> hear(ReaderCommand command, Deadline limit) {
    boolean looked = false;
    while (heard.isEmpty()) {
      if (looked && limit.passed()) return Optional.empty();
      looked = true;
      int count = wire.read(chunk, limit);
      if (count == 0) return Optional.empty();
      if (count < 0)
        throw failed(command, Cause.DISCONNECTED, Sentence.of("device.wire-ended", wire.name()));
      for (int i = 0; i < count; i++) ear.take(chunk[i] & 0xFF).ifPresent(heard::add);
    }
    return Optional.of(heard.remove());
  }
}
