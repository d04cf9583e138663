package org.posrig.hosts.rule;

import org.posrig.rule.Figures;
import org.posrig.rule.RefusalReason;

/// A refusal by a rule.
///
/// @param rule its name
public record Ruling(String rule, RefusalReason reason, Figures figures) {}
