package org.posrig.reports.timeline;

import java.util.Map;
import org.posrig.fault.DeviceFault;
import org.posrig.fault.Fault;
import org.posrig.fault.FiredAt;
import org.posrig.fault.HostFault;
import org.posrig.fault.LinkFault;

/// The lane that a fault belongs to.
enum Place {
  SCREEN,
  CARD,
  LINK,
  HOST,
  PAPER,
  SUPPLY;

  // The devices of a bench, as a fault names them.
  private static final Map<String, Place> DEVICES =
      Map.of("printer", PAPER, "reader", CARD, "pin pad", CARD);

  static Place of(Fault fault) {
    return switch (fault) {
      case LinkFault _ -> LINK;
      case HostFault _ -> HOST;
      case DeviceFault device -> of(device);
    };
  }

  private static Place of(DeviceFault fault) {
    return switch (fault) {
      case DeviceFault.PowerCut _, DeviceFault.CableCut _ -> SUPPLY;
      case DeviceFault.PaperState _, DeviceFault.CoverOpen _ -> PAPER;
      case DeviceFault.CardJam _, DeviceFault.StripeUnreadable _, DeviceFault.ChipMute _ -> CARD;
      case DeviceFault.Mute mute -> ofDevice(mute.device());
      case DeviceFault.Garble garble -> ofDevice(garble.device());
    };
  }

  /// Of a fault that nothing is known of but where it struck.
  static Place of(FiredAt fired) {
    return switch (fired) {
      case FiredAt.Connecting _, FiredAt.InMessage _, FiredAt.Immediately _ -> LINK;
      case FiredAt.Printing _ -> PAPER;
      case FiredAt.Showing _ -> SCREEN;
      case FiredAt.Using use -> ofDevice(use.device());
    };
  }

  private static Place ofDevice(String device) {
    return DEVICES.getOrDefault(device, SUPPLY);
  }
}
