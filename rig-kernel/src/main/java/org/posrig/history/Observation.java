package org.posrig.history;

import java.time.Duration;

/// One observation.
///
/// @param at time since the scenario began
/// @param where the channel or device: `keys`, `screen`, `link`, `host`, `printer`, `power`, `rig`
public record Observation(Duration at, String where, Event event) {}
