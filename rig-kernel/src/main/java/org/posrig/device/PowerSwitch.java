package org.posrig.device;

/// The terminal's supply.
public interface PowerSwitch extends Device {
  void on();

  void off();

  boolean isOn();
}
