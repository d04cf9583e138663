package org.posrig.drivers.reader;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.posrig.secret.Secret;

/// Puts the bytes of the reader's wire together, one at a time; noise between frames is passed
/// over.
final class FrameDecoder {
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

  Optional<Decoded> take(int b) {
    return switch (state) {
      case OUTSIDE -> go(b == ReaderFraming.DLE ? State.AFTER_DLE : State.OUTSIDE);
      case AFTER_DLE -> afterDle(b);
      case TEXT -> b == ReaderFraming.DLE ? go(State.TEXT_AFTER_DLE) : keep(b);
      case TEXT_AFTER_DLE -> inTextAfterDle(b);
      case CHECK -> check(b);
    };
  }

  private Optional<Decoded> afterDle(int b) {
    return switch (b) {
      case ReaderFraming.STX -> begin();
      case ReaderFraming.EOT, ReaderFraming.ENQ, ReaderFraming.ACK, ReaderFraming.NAK ->
          done(new Decoded.Control(b));
      case ReaderFraming.DLE -> go(State.AFTER_DLE);
      default -> go(State.OUTSIDE);
    };
  }

  private Optional<Decoded> inTextAfterDle(int b) {
    return switch (b) {
      case ReaderFraming.DLE -> keep(b);
      case ReaderFraming.ETX -> go(State.CHECK);
      case ReaderFraming.STX -> begin();
      case ReaderFraming.EOT, ReaderFraming.ENQ -> done(new Decoded.Control(b));
      default -> done(new Decoded.Broken());
    };
  }

  private Optional<Decoded> begin() {
    text.reset();
    return go(State.TEXT);
  }

  private Optional<Decoded> keep(int b) {
    text.write(b);
    return text.size() > LONGEST ? done(new Decoded.Broken()) : go(State.TEXT);
  }

  private Optional<Decoded> check(int b) {
    byte[] whole = text.toByteArray();
    return done(
        b == ReaderFraming.check(whole)
            ? new Decoded.Text(Secret.of(whole))
            : new Decoded.Broken());
  }

  private Optional<Decoded> go(State next) {
    state = next;
    return Optional.empty();
  }

  private Optional<Decoded> done(Decoded heard) {
    state = State.OUTSIDE;
    return Optional.of(heard);
  }
}
