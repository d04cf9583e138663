package org.posrig.fault;

import org.posrig.device.Paper;

/// What can happen to the terminal's devices and its supply, at any [Moment].
public sealed interface DeviceFault extends Fault {

  /// Supply and cable belong to the rig; the rest to one device.
  record PowerCut() implements DeviceFault {
    @Override
    public String says() {
      return "power cut";
    }
  }

  record PaperState(Paper paper) implements DeviceFault {
    @Override
    public String says() {
      return paper == Paper.OUT
          ? "paper out"
          : paper == Paper.NEAR_END ? "paper near its end" : "paper loaded";
    }
  }

  record CoverOpen() implements DeviceFault {
    @Override
    public String says() {
      return "printer cover opened";
    }
  }

  /// The card cannot be moved.
  record CardJam() implements DeviceFault {
    @Override
    public String says() {
      return "card jammed";
    }
  }

  /// The card's stripe cannot be read.
  record StripeUnreadable() implements DeviceFault {
    @Override
    public String says() {
      return "stripe unreadable";
    }
  }

  record ChipMute() implements DeviceFault {
    @Override
    public String says() {
      return "chip mute";
    }
  }

  /// The device hears and does not answer.
  record Mute(String device) implements DeviceFault {
    @Override
    public String says() {
      return device + " mute";
    }
  }

  /// The device's next answer comes with a wrong check sum.
  record Garble(String device) implements DeviceFault {
    @Override
    public String says() {
      return device + " answers garbled";
    }
  }

  record CableCut() implements DeviceFault {
    @Override
    public String says() {
      return "network cable pulled";
    }
  }
}
