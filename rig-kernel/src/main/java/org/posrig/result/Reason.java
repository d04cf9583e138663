package org.posrig.result;

/// One thing that kept a scenario from passing.
///
/// @param check the standing check; `scenario` for a claim, `rig` for trouble
public record Reason(Outcome outcome, String check, String what, String evidence) {}
