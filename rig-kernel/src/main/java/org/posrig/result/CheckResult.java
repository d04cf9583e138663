package org.posrig.result;

import org.posrig.verdict.Verdict;

/// What one standing check said of one scenario.
public record CheckResult(String name, String rule, Verdict verdict) {}
