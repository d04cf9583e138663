package org.posrig.hosts.acquirer;

/// Why a request is not carried out.
///
/// @param code F39 of the answer
public record Refusal(String code, String why) {}
