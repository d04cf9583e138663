package org.posrig.device;

import org.posrig.card.Tracks;
import org.posrig.time.Deadline;

/// What the terminal's software asks of its motorised card reader.
///
/// Every method throws [DeviceFailed] when the reader does not do it by the deadline.
public interface CardReader extends Device {

  /// Where the card is.
  enum Position {
    NONE,
    AT_MOUTH,
    INSIDE
  }

  /// Opens the shutter for a card from the front.
  void admit(Deadline deadline);

  /// Closes the shutter.
  void deny(Deadline deadline);

  Position position(Deadline deadline);

  /// Reads tracks 2 and 3 of the card inside; cause `UNREADABLE` when both are bad.
  Tracks readTracks(Deadline deadline);

  /// Presses the contacts and activates the chip.
  ///
  /// @return the answer to reset; cause `UNREADABLE` when there is no chip or it is mute
  byte[] powerChip(Deadline deadline);

  /// One command to the chip, its answer with SW1 SW2.
  byte[] exchange(byte[] command, Deadline deadline);

  /// Releases the contacts and moves the card to the mouth.
  void giveBack(Deadline deadline);
}
