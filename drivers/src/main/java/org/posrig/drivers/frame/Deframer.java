package org.posrig.drivers.frame;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/// Makes out frames and replies in a stream of bytes; noise between them is passed over.
///
/// A start byte or a reply in the middle of a frame means that the rest of that frame was lost: it
/// is forgotten, so that a torn frame never holds up the next one. Where the check byte is missing,
/// the next frame's start byte stands in its place; where the start byte is missing, the check byte
/// may look like a reply, and is not heard as one.
final class Deframer {
  private final Consumer<Received> taker;
  private final ByteArrayOutputStream payload = new ByteArrayOutputStream();
  private Delimiters bracket = Delimiters.STX_ETX;
  private State state = State.BETWEEN;

  private enum State {
    BETWEEN,
    /// Within bytes whose start was lost.
    STRAY,
    /// Where their check byte comes.
    STRAY_CHECK,
    INSIDE,
    AT_CHECK,
    /// Behind a check byte that may have been the next frame's start.
    PERHAPS_INSIDE
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
      case STRAY -> stray(value);
      case STRAY_CHECK -> strayCheck(value);
      case INSIDE -> inside(value);
      case AT_CHECK -> atCheck(value);
      case PERHAPS_INSIDE -> perhapsInside(value);
    }
  }

  private void between(byte value) {
    if (Delimiters.isStart(value)) begin(value);
    else if (ControlByte.isOne(value)) finish(new Received.Alone(ControlByte.of(value)));
    else state = DeviceFrame.canCarry(value) ? State.STRAY : State.BETWEEN;
  }

  private void begin(byte start) {
    bracket = Delimiters.startingWith(start);
    payload.reset();
    state = State.INSIDE;
  }

  private void stray(byte value) {
    if (Delimiters.isEnd(value)) state = State.STRAY_CHECK;
    else between(value);
  }

  private void strayCheck(byte value) {
    if (Delimiters.isStart(value)) begin(value);
    else state = State.BETWEEN;
  }

  private void inside(byte value) {
    if (value == bracket.end) state = State.AT_CHECK;
    else if (Delimiters.isStart(value) || ControlByte.isOne(value)) between(value);
    else if (payload.size() == DeviceFrame.LONGEST || !DeviceFrame.canCarry(value))
      finish(new Received.Garbled());
    else payload.write(value);
  }

  private void atCheck(byte value) {
    if (value == check()) {
      finish(new Received.Whole(new DeviceFrame(bracket, payload.toByteArray())));
      if (Delimiters.isStart(value)) maybeBegin(value);
    } else if (Delimiters.isStart(value)) begin(value);
    else finish(new Received.Garbled());
  }

  private void maybeBegin(byte start) {
    begin(start);
    state = State.PERHAPS_INSIDE;
  }

  private void perhapsInside(byte value) {
    state = State.INSIDE;
    if (DeviceFrame.canCarry(value)) inside(value);
    else between(value);
  }

  private byte check() {
    return DeviceFrame.check(bracket, payload.toByteArray());
  }

  private void finish(Received received) {
    state = State.BETWEEN;
    taker.accept(received);
  }
}
