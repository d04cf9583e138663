package org.posrig.second.setting;

import java.time.Duration;

/// How long the terminal waits.
///
/// @param answer for the host
/// @param connect for each attempt to connect
/// @param connectTries attempts
/// @param input for a hand
public record Times(Duration answer, Duration connect, int connectTries, Duration input) {}
