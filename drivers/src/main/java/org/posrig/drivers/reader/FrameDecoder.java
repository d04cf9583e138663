package org.posrig.drivers.reader;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.posrig.secret.Secret;

/// Puts the bytes of the reader's wire together, one at a time; passes over noise between frames.
///
/// A frame that broke off takes nothing of the next with it, wherever it broke off: the first DLE
/// of the next may have been taken for the check byte, or for the second of a doubled DLE.
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
      case ReaderFraming.EOT, ReaderFraming.ENQ, ReaderFraming.ACK, ReaderFraming.NAK ->
          done(new Decoded.Control(b));
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
    Optional<Decoded> heard = checked(b);
    boolean perhapsNext = b == ReaderFraming.DLE;
    state = perhapsNext ? State.AFTER_DLE : State.OUTSIDE;
    return heard.or(() -> perhapsNext ? Optional.empty() : Optional.of(new Decoded.Broken()));
  }

  /// The text, or the end of it that is a frame of its own.
  private Optional<Decoded> checked(int check) {
    byte[] all = text.toByteArray();
    for (int from = 0; from >= 0; from = nextStart(all, from)) {
      byte[] own = Arrays.copyOfRange(all, from, all.length);
      if (ReaderFraming.check(own) == check) return Optional.of(new Decoded.Text(Secret.of(own)));
    }
    return Optional.empty();
  }

  private static int nextStart(byte[] all, int from) {
    for (int at = from; at + 1 < all.length; at++)
      if (all[at] == ReaderFraming.DLE && all[at + 1] == ReaderFraming.STX) return at + 2;
    return -1;
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
