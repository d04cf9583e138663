package org.posrig.hosts.unionpay;

/// What one financial request is known by, at one terminal.
record Trace(String batch, String stan) {}
