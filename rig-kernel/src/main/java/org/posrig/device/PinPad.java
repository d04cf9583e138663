package org.posrig.device;

import java.time.Duration;
import org.posrig.card.Pan;
import org.posrig.secret.Secret;
import org.posrig.time.Deadline;

/// What the terminal's software asks of its PIN pad (master key / session key).
///
/// Every method throws [DeviceFailed] when the pad does not do it by the deadline.
public interface PinPad extends Device {

  String serialNumber(Deadline deadline);

  /// Stores a master key.
  ///
  /// @return the check value of the key that the pad now holds, 4 bytes, hexadecimal: its own, or,
  ///     of a pad that has none, reckoned from the key that it has echoed
  String loadMasterKey(int slot, Secret key, Deadline deadline);

  /// Asks the holder for the PIN and waits for it.
  PinEntry enterPin(PinRequest request, Deadline deadline);

  /// Ends a PIN entry that is under way; nothing happens when there is none.
  void cancelEntry(Deadline deadline);

  void show(String text, Deadline deadline);

  /// What the pad needs for one PIN.
  ///
  /// @param wrappedKey the PIN key under the master key of `slot`
  /// @param cents shown to the holder; 0 for none
  /// @param timeout after which the pad gives up by itself
  /// @param mayBeEmpty whether the holder may press enter without a PIN
  record PinRequest(
      int slot, Pan pan, Secret wrappedKey, long cents, Duration timeout, boolean mayBeEmpty) {

    /// The holder must type a PIN.
    public PinRequest(int slot, Pan pan, Secret wrappedKey, long cents, Duration timeout) {
      this(slot, pan, wrappedKey, cents, timeout, false);
    }

    /// The same, and enter alone is an answer too.
    public PinRequest orNone() {
      return new PinRequest(slot, pan, wrappedKey, cents, timeout, true);
    }
  }

  /// How a PIN entry ended.
  sealed interface PinEntry {
    /// Encrypted ISO 9564-1 format 0 block.
    record Entered(Secret block) implements PinEntry {}

    /// The holder pressed enter without a PIN.
    record Bypassed() implements PinEntry {}

    /// The holder pressed cancel, or did not answer in time: the pad's protocol does not tell
    /// which.
    record Abandoned() implements PinEntry {}
  }
}
