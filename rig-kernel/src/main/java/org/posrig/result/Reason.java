package org.posrig.result;

import java.util.List;
import org.posrig.history.Observation;
import org.posrig.text.Sentence;

/// One thing that kept a scenario from passing.
///
/// @param check the standing check; `scenario` for a claim, `rig` for trouble
/// @param evidence what shows it, the earliest first
public record Reason(Outcome outcome, String check, Sentence what, List<Observation> evidence) {}
