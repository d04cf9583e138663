package org.posrig.device;

/// The rig's finger on the terminal's keys.
public interface KeyPad extends Device {
  void press(Key key);
}
