package org.posrig.result;

import java.nio.file.Path;
import java.time.Instant;

/// A run before it starts.
///
/// @param folder where everything goes: `runs/<UTC>-<bench>`
/// @param command has it again
public record RunInfo(
    String bench,
    String benchFile,
    String terminal,
    String defect,
    long seed,
    Instant startedAt,
    int scenarios,
    Path folder,
    ReproduceCommand command) {}
