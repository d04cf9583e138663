package org.posrig.drivers.pinpad;

import org.posrig.drivers.frame.DeviceFrame;
import org.posrig.text.Sentence;

/// What the driver hears of the pad beside acknowledgements.
sealed interface PadAnswer {

  record Message(DeviceFrame frame) implements PadAnswer {}

  /// A bare EOT: an exchange is over, or the holder pressed cancel, or his time is up.
  record Ended() implements PadAnswer {}

  record Broken(Sentence why) implements PadAnswer {}
}
