package org.posrig.emulation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.posrig.device.Device;
import org.posrig.device.DeviceSetting;
import org.posrig.fault.DeviceFault;
import org.posrig.history.Recorder;
import org.posrig.terminal.TerminalModel;
import org.posrig.time.RigClock;
import org.posrig.wire.Wire;

/// Makes the emulated device at the far end of a wire: what the driver of the same kind talks to.
/// Found by [java.util.ServiceLoader].
public interface Counterpart {

  /// The kind of the driver that it answers.
  String kind();

  /// What the rig can use the emulated device for: [CardSlot], [PinKeys], [KeyPad], [Display],
  /// [ReceiptTray] or [PaperRoll].
  Set<Class<? extends Device>> gives();

  /// What a bench file may set for the emulated device.
  default List<DeviceSetting> settings() {
    return List.of();
  }

  /// Starts the device on its end of the wire. The device is also what the rig's hands and eyes
  /// use: it implements [CardSlot], [PinKeys], [KeyPad], [Display], [ReceiptTray] or [PaperRoll],
  /// and tells the recorder what it sees.
  Emulated start(
      String name, Wire deviceEnd, Surroundings surroundings, Map<String, String> settings);

  /// What an emulated device needs of the bench.
  ///
  /// @param model what the terminal's screens and slips mean
  /// @param instants is told what is worth a fault but not an event
  /// @param random of this device alone, seeded
  record Surroundings(
      RigClock clock,
      Recorder recorder,
      TerminalModel model,
      Instants instants,
      RandomGenerator random) {}

  /// Instants at which a fault may be armed. The call may cut the terminal's power or change the
  /// calling device before it returns: hold no lock.
  interface Instants {

    /// The printer has put one more line on the paper.
    void linePrinted();

    /// A device begins to do what it is for: read a card, ask for a PIN, print.
    void used(String device);
  }

  /// An emulated device.
  interface Emulated extends Device {

    /// The fault strikes now.
    ///
    /// @return false when this device does not know the fault
    boolean suffer(DeviceFault fault);

    /// Takes every fault back; cannot block.
    void heal();

    /// The terminal's supply went on or off: a device fed by the terminal forgets what it was
    /// doing.
    void supply(boolean on);
  }
}
