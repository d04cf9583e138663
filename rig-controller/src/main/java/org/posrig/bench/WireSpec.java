package org.posrig.bench;

import java.util.Map;

/// A wire of a bench file.
///
/// @param kind as its [org.posrig.wire.Wires] or [org.posrig.wire.Lines] names it
/// @param line where it stands in the file
public record WireSpec(String name, String kind, Map<String, String> settings, int line) {}
