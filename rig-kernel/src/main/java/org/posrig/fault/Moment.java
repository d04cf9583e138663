package org.posrig.fault;

import org.posrig.meaning.Phase;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;

/// When a fault strikes: structural, never an ordinal in a log.
public sealed interface Moment {

  /// The k-th attempt to connect since arming, counted from 1.
  record OnConnect(int occurrence) implements Moment {}

  /// The k-th message of a kind since arming, counted from 1.
  ///
  /// @param direction requests go to the host, answers to the terminal
  record OnMessage(Direction direction, TransactionKind kind, int occurrence, Place place)
      implements Moment {
    public OnMessage {
      if (occurrence < 1) throw new IllegalArgumentException("occurrences count from 1");
    }

    /// Whether a message of this kind, in this direction, is one that is counted.
    public boolean counts(Direction way, TransactionKind seen) {
      return direction == way && kind == seen;
    }

    public Phase phase() {
      return direction == Direction.TO_HOST ? Phase.REQUEST : Phase.ANSWER;
    }
  }

  /// Where in a message.
  sealed interface Place {
    record Before() implements Place {}

    /// After exactly `offset` bytes, the length prefix included: 0 is before the first.
    record AtByte(int offset) implements Place {}

    record After() implements Place {}
  }

  /// The printer has put this many lines on the paper since arming.
  record LinePrinted(int lines) implements Moment {}

  /// The display shows a screen of this meaning.
  record ScreenShows(ScreenMeaning meaning) implements Moment {}

  /// The device is asked to do its work the k-th time: a card read, a PIN asked for.
  record OnUse(String device, int occurrence) implements Moment {}

  record AtOnce() implements Moment {}
}
