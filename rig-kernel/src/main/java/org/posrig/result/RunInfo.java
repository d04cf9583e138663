package org.posrig.result;

import java.nio.file.Path;
import java.time.Instant;
import org.posrig.text.Language;

/// A run before it starts.
///
/// @param folder where everything goes: `runs/<UTC>-<bench>`
/// @param command reproduces it
/// @param language of everything that people read
public record RunInfo(
    String bench,
    String benchFile,
    String terminal,
    String defect,
    long seed,
    Instant startedAt,
    int scenarios,
    Path folder,
    ReproduceCommand command,
    Language language) {}
