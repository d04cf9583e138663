package org.posrig.run;

import org.posrig.check.Verdict;

/// What one standing check said of one scenario.
public record CheckResult(String name, String rule, Verdict verdict) {}
