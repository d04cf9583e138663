package org.posrig.bench;

import java.util.Map;

/// A device of a bench file.
///
/// @param driver the kind of its [org.posrig.device.DeviceDriver]
/// @param wire the name of its wire
/// @param emulated whether the rig puts an emulated counterpart at the far end
/// @param line where it stands in the file
public record DeviceSpec(
    String name,
    String driver,
    String wire,
    boolean emulated,
    Map<String, String> settings,
    int line) {}
