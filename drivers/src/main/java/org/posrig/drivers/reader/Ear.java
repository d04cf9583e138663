package org.posrig.drivers.reader;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.posrig.device.Secret;

/// Puts the bytes of the reader's wire together, one at a time; noise between frames is passed
/// over.
final class Ear {
  private static final int LONGEST = 1024;

  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private State state = State.OUTSIDE;

  private enum State {
    OUTSIDE,
    AFTER_DLE,
    TEXT,
    TEXT_AFTER_DLE,
    CHECK
  }

  /// Whether a frame has begun and not ended.
  boolean isInFrame() {
    return state != State.OUTSIDE && state != State.AFTER_DLE;
  }

  Optional<Heard> take(int b) {
    return switch (state) {
      case OUTSIDE -> go(b == Framing.DLE ? State.AFTER_DLE : State.OUTSIDE);
      case AFTER_DLE -> afterDle(b);
      case TEXT -> b == Framing.DLE ? go(State.TEXT_AFTER_DLE) : keep(b);
      case TEXT_AFTER_DLE -> inTextAfterDle(b);
      case CHECK -> check(b);
    };
  }

  private Optional<Heard> afterDle(int b) {
    return switch (b) {
      case Framing.STX -> begin();
      case Framing.EOT, Framing.ENQ, Framing.ACK, Framing.NAK -> done(new Heard.Control(b));
      case Framing.DLE -> go(State.AFTER_DLE);
      default -> go(State.OUTSIDE);
    };
  }

  private Optional<Heard> inTextAfterDle(int b) {
    return switch (b) {
      case Framing.DLE -> keep(b);
      case Framing.ETX -> go(State.CHECK);
      case Framing.STX -> begin();
      case Framing.EOT, Framing.ENQ -> done(new Heard.Control(b));
      default -> done(new Heard.Broken());
    };
  }

  private Optional<Heard> begin() {
    text.reset();
    return go(State.TEXT);
  }

  private Optional<Heard> keep(int b) {
    text.write(b);
    return text.size() > LONGEST ? done(new Heard.Broken()) : go(State.TEXT);
  }

  private Optional<Heard> check(int b) {
    byte[] whole = text.toByteArray();
    return done(b == Framing.check(whole) ? new Heard.Text(Secret.of(whole)) : new Heard.Broken());
  }

  private Optional<Heard> go(State next) {
    state = next;
    return Optional.empty();
  }

  private Optional<Heard> done(Heard heard) {
    state = State.OUTSIDE;
    return Optional.of(heard);
  }
}
