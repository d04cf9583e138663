package org.posrig.device;

/// The cable between terminal and host.
public interface CableSwitch extends Device {
  void connect();

  void disconnect();

  boolean connected();
}
