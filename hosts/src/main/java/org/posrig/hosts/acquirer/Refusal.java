package org.posrig.hosts.acquirer;

import org.posrig.text.Sentence;

/// Why a request is not carried out.
///
/// @param code F39 of the answer
public record Refusal(String code, Sentence why) {}
