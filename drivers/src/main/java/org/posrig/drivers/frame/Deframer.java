package org.posrig.drivers.frame;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/// Makes out frames and replies in a stream of bytes; noise between them is passed over.
///
/// A start byte or a reply in the middle of a frame means that the rest of that frame was lost: it
/// is forgotten, so that a torn frame never holds up the next one.
final class Deframer {
  private final Consumer<Received> taker;
  private final ByteArrayOutputStream payload = new ByteArrayOutputStream();
  private Delimiters bracket = Delimiters.STX_ETX;
  private State state = State.BETWEEN;

  private enum State {
    BETWEEN,
    INSIDE,
    AT_CHECK
  }

  Deframer(Consumer<Received> taker) {
    this.taker = taker;
  }

  void feed(byte[] bytes, int count) {
    for (int at = 0; at < count; at++) feed(bytes[at]);
  }

  private void feed(byte value) {
    switch (state) {
      case BETWEEN -> between(value);
      case INSIDE -> inside(value);
      case AT_CHECK -> atCheck(value);
    }
  }

  private void between(byte value) {
    if (Delimiters.isStart(value)) begin(value);
    else if (ControlByte.isOne(value)) taker.accept(new Received.Alone(ControlByte.of(value)));
  }

  private void begin(byte start) {
    bracket = Delimiters.startingWith(start);
    payload.reset();
    state = State.INSIDE;
  }

  private void inside(byte value) {
    if (value == bracket.end) state = State.AT_CHECK;
    else if (Delimiters.isStart(value) || ControlByte.isOne(value)) restart(value);
    else if (payload.size() == DeviceFrame.LONGEST || !DeviceFrame.canCarry(value))
      finish(new Received.Garbled());
    else payload.write(value);
  }

  private void restart(byte value) {
    state = State.BETWEEN;
    between(value);
  }

  private void atCheck(byte value) {
    byte[] bytes = payload.toByteArray();
    boolean right = value == DeviceFrame.check(bracket, bytes);
    finish(right ? new Received.Whole(new DeviceFrame(bracket, bytes)) : new Received.Garbled());
  }

  private void finish(Received received) {
    state = State.BETWEEN;
    taker.accept(received);
  }
}
