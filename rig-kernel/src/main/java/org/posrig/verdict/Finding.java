package org.posrig.verdict;

/// One thing that is wrong, with what shows it.
///
/// @param what a sentence a cashier's boss would understand: `charged 120.00 twice for #000012`
/// @param evidence where in the history to look: times and events
public record Finding(String what, String evidence) {}
