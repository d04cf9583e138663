package org.posrig.hosts.acquirer;

/// What one financial request is known by, at one terminal.
public record Trace(String batch, String stan) {}
