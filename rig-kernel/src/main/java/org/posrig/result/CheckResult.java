package org.posrig.result;

import org.posrig.text.Sentence;
import org.posrig.verdict.Verdict;

/// What one standing check said of one scenario.
public record CheckResult(String name, Sentence rule, Verdict verdict) {}
