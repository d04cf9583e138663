package org.posrig.drivers.frame;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posrig.text.Sentence;
import org.posrig.time.Deadline;
import org.posrig.time.Inbox;
import org.posrig.time.RigClock;
import org.posrig.time.Signal;
import org.posrig.time.Task;
import org.posrig.wire.Wire;
import org.posrig.wire.WireBroken;

/// A wire on which frames travel both ways at once: each is sent until it is acknowledged, and each
/// that comes is answered.
///
/// One party reads the wire and one does everything else, so that frames and replies of both
/// directions never mix in the middle of each other.
public final class FramedWire implements AutoCloseable {
  private final String name;
  private final Wire wire;
  private final RigClock clock;
  private final Rules rules;
  private final FrameListener ear;
  private final Inbox<Runnable> tasks;
  private final Deque<Sending> waiting = new ArrayDeque<>();
  private final Task reader;
  private final Task speaker;
  private volatile boolean closed;
  private volatile Sentence trouble = Sentence.none();

  /// How a frame is sent.
  ///
  /// @param ackWait how long an acknowledgement may take
  /// @param tries how often a frame is sent at most; then EOT tells the far end
  public record Rules(Duration ackWait, int tries) {
    public Rules {
      if (tries < 1) throw new IllegalArgumentException("a frame is sent at least once");
    }
  }

  /// Starts to listen.
  public FramedWire(String name, Wire wire, RigClock clock, Rules rules, FrameListener ear) {
    this.name = name;
    this.wire = wire;
    this.clock = clock;
    this.rules = rules;
    this.ear = ear;
    this.tasks = new Inbox<>(clock);
    this.reader = clock.start(name + " reads", this::read);
    this.speaker = clock.start(name + " speaks", this::speak);
  }

  /// Sends a frame and waits for what becomes of it, at most until the deadline.
  public Delivery send(DeviceFrame frame, Deadline deadline) {
    Sending sending = submit(frame);
    while (sending.delivery == null)
      if (closed || !sending.done.await(deadline)) return givenUp(sending);
    return sending.delivery();
  }

  private Delivery givenUp(Sending sending) {
    if (closed) return Delivery.BROKEN;
    tasks.put(() -> withdraw(sending));
    return sending.delivery();
  }

  /// Sends a frame and does not wait.
  public void post(DeviceFrame frame) {
    submit(frame);
  }

  private Sending submit(DeviceFrame frame) {
    Sending sending = new Sending(frame.encoded(), clock.signal());
    tasks.put(() -> begin(sending));
    return sending;
  }

  /// Says one byte.
  public void say(ControlByte reply) {
    tasks.put(() -> write(reply.encoded()));
  }

  /// Forgets every frame that is not acknowledged yet; who waits for one learns that nobody
  /// answered.
  public void abandon() {
    tasks.put(() -> finishAll(Delivery.UNANSWERED));
  }

  /// What broke the wire; empty while it works.
  public Sentence trouble() {
    return trouble;
  }

  @Override
  public void close() {
    closed = true;
    reader.stop();
    speaker.stop();
    wire.close();
  }

  private void read() {
    Deframer deframer = new Deframer(received -> tasks.put(() -> hear(received)));
    byte[] buffer = new byte[512];
    try {
      for (int count = readOnce(buffer); count >= 0; count = readOnce(buffer))
        deframer.feed(buffer, count);
      tasks.put(() -> breakDown(Sentence.of("frame.closed", wire.name())));
    } catch (WireBroken e) {
      tasks.put(() -> breakDown(e.says()));
    }
  }

  private int readOnce(byte[] buffer) {
    return wire.read(buffer, Deadline.never(clock));
  }

  private void speak() {
    while (true) tasks.take(nextTry()).orElse(this::tryAgain).run();
  }

  private Deadline nextTry() {
    Sending sending = waiting.peek();
    return sending == null || sending.due == null ? Deadline.never(clock) : sending.due;
  }

  private void hear(Received received) {
    switch (received) {
      case Received.Whole whole -> ear.heard(whole.frame()).ifPresent(this::answer);
      case Received.Garbled _ -> answer(ControlByte.NAK);
      case Received.Alone alone -> hear(alone.reply());
    }
  }

  private void answer(ControlByte reply) {
    write(reply.encoded());
  }

  private void hear(ControlByte reply) {
    switch (reply) {
      case ACK -> finish(Delivery.TAKEN);
      case NAK -> tryAgain(Delivery.REFUSED);
      case EOT -> {
        finish(Delivery.REFUSED);
        ear.heardEnd();
      }
    }
  }

  private void begin(Sending sending) {
    waiting.add(sending);
    if (!trouble.isNone()) finishAll(Delivery.BROKEN);
    else if (waiting.peek() == sending) transmit(sending);
  }

  private void transmit(Sending sending) {
    sending.tries++;
    sending.due = clock.in(rules.ackWait());
    write(sending.bytes);
  }

  private void tryAgain() {
    tryAgain(Delivery.UNANSWERED);
  }

  private void tryAgain(Delivery otherwise) {
    Sending sending = waiting.peek();
    if (sending == null) return;
    if (sending.tries < rules.tries()) {
      transmit(sending);
      return;
    }
    answer(ControlByte.EOT);
    finish(otherwise);
  }

  private void withdraw(Sending sending) {
    if (waiting.peek() == sending) finish(Delivery.UNANSWERED);
    else waiting.remove(sending);
  }

  private void finish(Delivery delivery) {
    Sending sending = waiting.poll();
    if (sending != null) sending.finish(delivery);
    Sending next = waiting.peek();
    if (sending != null && next != null) transmit(next);
  }

  private void finishAll(Delivery delivery) {
    for (Sending sending = waiting.poll(); sending != null; sending = waiting.poll())
      sending.finish(delivery);
  }

  private void write(byte[] bytes) {
    if (!trouble.isNone()) return;
    try {
      wire.write(bytes);
    } catch (WireBroken e) {
      breakDown(e.says());
    }
  }

  private void breakDown(Sentence why) {
    if (!trouble.isNone()) return;
    trouble = why;
    finishAll(Delivery.BROKEN);
    if (!closed) ear.broken(why);
  }

  @Override
  public String toString() {
    return name + " on " + wire.name();
  }

  /// A frame on its way.
  private static final class Sending {
    private final byte[] bytes;
    private final Signal done;
    private int tries;
    private @Nullable Deadline due;
    private volatile @Nullable Delivery delivery;

    private Sending(byte[] bytes, Signal done) {
      this.bytes = bytes;
      this.done = done;
    }

    private void finish(Delivery how) {
      delivery = how;
      done.raise();
    }

    private Delivery delivery() {
      return Optional.ofNullable(delivery).orElse(Delivery.UNANSWERED);
    }
  }
}
