package org.posrig.terminal;

import org.posrig.device.Device;

/// Where a peripheral is plugged into the terminal; opening starts its driver.
@FunctionalInterface
public interface PeripheralSocket {
  Device open();
}
