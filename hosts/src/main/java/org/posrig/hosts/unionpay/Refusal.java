package org.posrig.hosts.unionpay;

import org.posrig.text.Sentence;

/// Why a request is not carried out.
///
/// @param code F39 of the answer
record Refusal(String code, Sentence why) {}
