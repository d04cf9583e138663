package org.posrig.device;

import java.util.List;

/// The rig's eye on the terminal's display; every change goes to the history as well.
public interface Display extends Device {
  List<String> lines();
}
