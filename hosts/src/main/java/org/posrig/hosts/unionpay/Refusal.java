package org.posrig.hosts.unionpay;

/// Why a request is not carried out.
///
/// @param code F39 of the answer
record Refusal(String code, String why) {}
