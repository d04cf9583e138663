package org.posrig.drivers.line;

import org.posrig.device.PowerSwitch;
import org.posrig.wire.Level;
import org.posrig.wire.Line;

/// A relay in the terminal's supply: HIGH is on. The line belongs to who opened it.
///
/// ```
///   line ──► relay coil          supply + ──o  o── + terminal
///                                          (normally open)
/// ```
record RelayPower(String name, Line line) implements PowerSwitch {

  @Override
  public void on() {
    line.drive(Level.HIGH);
  }

  @Override
  public void off() {
    line.drive(Level.LOW);
  }

  @Override
  public boolean isOn() {
    return line.level() == Level.HIGH;
  }

  @Override
  public void close() {
    off();
  }
}
