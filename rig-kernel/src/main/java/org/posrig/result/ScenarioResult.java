package org.posrig.result;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.posrig.history.History;
import org.posrig.text.Sentence;

/// How a scenario ended and why.
///
/// @param reason empty when passed; else the first thing to read
/// @param took on the scenario's own clock
/// @param failures all that kept it from passing, the worst first
/// @param file the recorded history
public record ScenarioResult(
    ScenarioInfo info,
    Outcome outcome,
    Sentence reason,
    List<CheckResult> checks,
    List<Reason> failures,
    int faultsArmed,
    int faultsFired,
    Duration took,
    History history,
    Path file) {}
