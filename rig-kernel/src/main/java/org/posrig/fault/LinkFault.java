package org.posrig.fault;

import java.time.Duration;

/// What the link can do to a connection or a message.
///
/// With [Moment.OnConnect]: `Refuse`, `Swallow`, `AcceptAndClose`. With [Moment.OnMessage]: all
/// others.
public sealed interface LinkFault extends Fault {

  /// The connection is refused (RST to SYN).
  record Refuse() implements LinkFault {
    @Override
    public String says() {
      return "connection refused";
    }
  }

  /// The connection is accepted and nothing ever comes back; nothing reaches the host.
  record Swallow() implements LinkFault {
    @Override
    public String says() {
      return "connection swallowed";
    }
  }

  /// The connection is accepted and closed at once.
  record AcceptAndClose() implements LinkFault {
    @Override
    public String says() {
      return "connection accepted and closed";
    }
  }

  /// Both ends get a reset at the moment's place; bytes before it have passed.
  record Reset() implements LinkFault {
    @Override
    public String says() {
      return "connection reset";
    }
  }

  /// The receiving side sees an orderly end at the moment's place; bytes before it have passed.
  record HalfClose() implements LinkFault {
    @Override
    public String says() {
      return "connection half-closed";
    }
  }

  /// From the moment's place on nothing passes in this direction of this connection.
  record Stall() implements LinkFault {
    @Override
    public String says() {
      return "connection stalled";
    }
  }

  /// The message does not arrive; the connection stays.
  record Lose() implements LinkFault {
    @Override
    public String says() {
      return "message lost";
    }
  }

  /// The message is late; what comes after it on other connections is on time.
  record Delay(Duration by) implements LinkFault {
    @Override
    public String says() {
      return "message late by " + by.toMillis() + " ms";
    }
  }

  /// The message arrives twice.
  record Duplicate() implements LinkFault {
    @Override
    public String says() {
      return "message sent twice";
    }
  }

  /// An old answer (the last one of the same kind, or one made with the previous trace number)
  /// comes first.
  record StaleFirst() implements LinkFault {
    @Override
    public String says() {
      return "stale answer first";
    }
  }

  /// Bytes that are no message come first: the last words of a modem.
  record NoiseFirst() implements LinkFault {
    @Override
    public String says() {
      return "noise first";
    }
  }

  /// The message arrives byte by byte with a pause between.
  record Drip(Duration pause) implements LinkFault {
    @Override
    public String says() {
      return "one byte each " + pause.toMillis() + " ms";
    }
  }

  /// One byte of the message is XORed with the mask.
  ///
  /// @param offset counted from the first byte of the length prefix; negative from the end (-1
  ///     the last)
  record Corrupt(int offset, int mask) implements LinkFault {
    public Corrupt {
      if ((mask & 0xFF) == 0) throw new IllegalArgumentException("a mask of 0 corrupts nothing");
    }

    @Override
    public String says() {
      return "byte " + offset + " corrupted";
    }
  }

  /// The length prefix says something else; the body is unchanged.
  record WrongLength(int length) implements LinkFault {
    @Override
    public String says() {
      return "length prefix " + length;
    }
  }

  /// A lie in one field with a right MAC, possible because the test keys are known.
  record Lie(LieField field) implements LinkFault {
    @Override
    public String says() {
      return "wrong " + field.name().toLowerCase(java.util.Locale.ROOT) + ", signed again";
    }
  }

  /// The fields that a lie can change: F11, F4, F41.
  enum LieField {
    STAN,
    AMOUNT,
    TERMINAL
  }

  /// F64 is replaced by a wrong one.
  record BreakMac() implements LinkFault {
    @Override
    public String says() {
      return "MAC broken";
    }
  }

  /// F64 and its bitmap bit are taken away.
  record StripMac() implements LinkFault {
    @Override
    public String says() {
      return "MAC stripped";
    }
  }
}
