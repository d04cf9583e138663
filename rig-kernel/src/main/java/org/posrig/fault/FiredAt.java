package org.posrig.fault;

import org.posrig.meaning.ScreenMeaning;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;

/// Where a fault really struck.
public sealed interface FiredAt {

  /// @param connection counted from 1 in the scenario
  record Connecting(int connection) implements FiredAt {}

  /// @param connection counted from 1 in the scenario, 0 when the injector does not know it
  /// @param trace of the message, empty when unsaid
  /// @param passed bytes that had passed, -1 when the injector does not count bytes
  /// @param of how many the message has, -1 when unknown
  record InMessage(
      int connection, Direction direction, TransactionKind kind, String trace, int passed, int of)
      implements FiredAt {}

  /// @param lines on the paper since arming
  record Printing(int lines) implements FiredAt {}

  record Showing(ScreenMeaning screen) implements FiredAt {}

  /// @param use since arming, counted from 1
  record Using(String device, int use) implements FiredAt {}

  record Immediately() implements FiredAt {}
}
