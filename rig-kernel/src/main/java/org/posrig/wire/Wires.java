package org.posrig.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.posrig.text.Sentence;
import org.posrig.time.RigClock;

/// Strings wires of one kind between a driver and its device. Found by [java.util.ServiceLoader].
public interface Wires {

  /// As in the bench file: `memory`, `pty`, `serial`.
  String kind();

  /// What is wrong with the settings of a bench file, one sentence each.
  List<Sentence> problems(Map<String, String> settings);

  /// What a wire of these settings takes for itself, as people say it, in one spelling: `the port
  /// /dev/ttyUSB0`. Another wire that takes the same, of whatever kind, cannot be open beside it.
  default Optional<Sentence> takes(Map<String, String> settings) {
    return Optional.empty();
  }

  Strung string(String name, RigClock clock, Map<String, String> settings);

  /// Where a driver's end is to be had.
  ///
  /// @param kind of the wires, as in a bench file
  /// @param settings as in a bench file
  record Address(String kind, Map<String, String> settings) {}

  /// A wire that hangs between a driver and its device.
  interface Strung extends AutoCloseable {

    /// Where an emulated device sits; empty when real hardware is there. It survives the driver's
    /// closing: reading waits until a driver is there again.
    Optional<Wire> deviceEnd();

    /// Opens the driver's end; once closed it can be opened again. Bytes from before are gone.
    Wire openDriverEnd();

    /// How another process opens the driver's end; empty for wires that live in this process only.
    Optional<Address> address();

    @Override
    void close();
  }
}
