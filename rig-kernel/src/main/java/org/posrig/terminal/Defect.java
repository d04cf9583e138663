package org.posrig.terminal;

import org.posrig.text.Sentence;

/// A realistic bug that the reference terminal can be given, to prove that the rig sees it.
///
/// @param name as in `--defect NAME`
/// @param says what the terminal does wrong
/// @param caughtBy the standing check or feature that must fail, as its report names it
public record Defect(String name, Sentence says, String caughtBy) {}
