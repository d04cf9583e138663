package org.posrig.fault;

import org.posrig.device.Paper;

/// What can happen to the terminal's devices and its supply, at any [Moment].
public sealed interface DeviceFault extends Fault {

  /// Supply and cable belong to the rig; the rest to one device.
  record PowerCut() implements DeviceFault {}

  record PaperState(Paper paper) implements DeviceFault {}

  record CoverOpen() implements DeviceFault {}

  /// The card cannot be moved.
  record CardJam() implements DeviceFault {}

  /// The card's stripe cannot be read.
  record StripeUnreadable() implements DeviceFault {}

  record ChipMute() implements DeviceFault {}

  /// The device hears and does not answer.
  record Mute(String device) implements DeviceFault {}

  /// The device's next answer comes with a wrong check sum.
  record Garble(String device) implements DeviceFault {}

  record CableCut() implements DeviceFault {}
}
