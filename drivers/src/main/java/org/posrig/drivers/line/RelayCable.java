package org.posrig.drivers.line;

import org.posrig.device.CableSwitch;
import org.posrig.wire.Level;
import org.posrig.wire.Line;

/// A relay in the terminal's network cable: HIGH is connected. The line belongs to who opened it.
///
/// ```
///   line ──► coil of a relay with four contacts (normally open)
///   host  1, 2, 3, 6 ──o  o── 1, 2, 3, 6  terminal
/// ```
record RelayCable(String name, Line line) implements CableSwitch {

  @Override
  public void connect() {
    line.drive(Level.HIGH);
  }

  @Override
  public void disconnect() {
    line.drive(Level.LOW);
  }

  @Override
  public boolean connected() {
    return line.level() == Level.HIGH;
  }

  @Override
  public void close() {
    disconnect();
  }
}
