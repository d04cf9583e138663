package org.posrig.fault;

import org.posrig.net.Direction;

/// When a fault strikes: structural, never an ordinal in a log.
public sealed interface Moment {

  /// In a tester's words: `at byte 40 of the 1st 0210`.
  String says();

  /// The k-th attempt to connect since arming, counted from 1.
  record OnConnect(int occurrence) implements Moment {
    @Override
    public String says() {
      return "at connection " + occurrence;
    }
  }

  /// The k-th message of a type since arming, counted from 1.
  record OnMessage(Direction direction, String mti, int occurrence, Place place) implements Moment {
    public OnMessage {
      if (!mti.matches("\\d{4}"))
        throw new IllegalArgumentException("a message type has four digits, not '" + mti + "'");
      if (occurrence < 1) throw new IllegalArgumentException("occurrences count from 1");
    }

    @Override
    public String says() {
      return place.says() + " " + mti + " number " + occurrence;
    }
  }

  /// Where in a message.
  sealed interface Place {
    String says();

    record Before() implements Place {
      @Override
      public String says() {
        return "before";
      }
    }

    /// After exactly `offset` bytes, the length prefix included: 0 is before the first.
    record AtByte(int offset) implements Place {
      @Override
      public String says() {
        return "after byte " + offset + " of";
      }
    }

    record After() implements Place {
      @Override
      public String says() {
        return "after";
      }
    }
  }

  /// The printer has put this many lines on the paper since arming.
  record LinePrinted(int lines) implements Moment {
    @Override
    public String says() {
      return "at printed line " + lines;
    }
  }

  /// The display shows a screen of this meaning (`processing`, `approved`).
  record ScreenShows(String meaning) implements Moment {
    @Override
    public String says() {
      return "when the screen shows '" + meaning + "'";
    }
  }

  /// The device is asked to do its work the k-th time: a card read, a PIN asked for.
  record OnUse(String device, int occurrence) implements Moment {
    @Override
    public String says() {
      return "at use " + occurrence + " of the " + device;
    }
  }

  record AtOnce() implements Moment {
    @Override
    public String says() {
      return "at once";
    }
  }
}
