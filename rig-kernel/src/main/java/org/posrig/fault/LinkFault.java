package org.posrig.fault;

import java.time.Duration;

/// What the link can do to a connection or a message.
///
/// With [Moment.OnConnect]: `Refuse`, `Swallow`, `AcceptAndClose`. With [Moment.OnMessage]: all
/// others.
public sealed interface LinkFault extends Fault {

  /// The connection is refused (RST to SYN).
  record Refuse() implements LinkFault {}

  /// The connection is accepted and nothing ever comes back; nothing reaches the host.
  record Swallow() implements LinkFault {}

  /// The connection is accepted and closed at once.
  record AcceptAndClose() implements LinkFault {}

  /// Both ends get a reset at the moment's place; bytes before it have passed.
  record Reset() implements LinkFault {}

  /// The receiving side sees an orderly end at the moment's place; bytes before it have passed.
  record HalfClose() implements LinkFault {}

  /// From the moment's place on nothing passes in this direction of this connection.
  record Stall() implements LinkFault {}

  /// The message does not arrive; the connection stays.
  record Lose() implements LinkFault {}

  /// The message is late; what comes after it on other connections is on time.
  record Delay(Duration by) implements LinkFault {}

  /// The message arrives twice.
  record Duplicate() implements LinkFault {}

  /// An old answer (the last one of the same kind, or one made with the previous trace number)
  /// comes first.
  record StaleFirst() implements LinkFault {}

  /// Bytes that are no message come first: the last words of a modem.
  record NoiseFirst() implements LinkFault {}

  /// The message arrives byte by byte with a pause between.
  record Drip(Duration pause) implements LinkFault {}

  /// One byte of the message is XORed with the mask.
  ///
  /// @param offset counted from the first byte of the length prefix; negative from the end (-1
  ///     the last)
  record Corrupt(int offset, int mask) implements LinkFault {
    public Corrupt {
      if ((mask & 0xFF) == 0) throw new IllegalArgumentException("a mask of 0 corrupts nothing");
    }
  }

  /// The length prefix says something else; the body is unchanged.
  record WrongLength(int length) implements LinkFault {}

  /// A lie in one field with a right MAC, possible because the test keys are known.
  record Lie(LieField field) implements LinkFault {}

  /// What a lie can change.
  enum LieField {
    TRACE,
    AMOUNT,
    TERMINAL
  }

  /// The MAC is replaced by a wrong one.
  record BreakMac() implements LinkFault {}

  /// The MAC is taken away.
  record StripMac() implements LinkFault {}
}
