package org.posrig.meaning;

/// One transaction in a batch upload.
///
/// @param trace its trace number
/// @param cents its amount, not negative
public record Uploaded(String trace, long cents) {}
