package org.posrig.reference.setting;

import java.time.Duration;

/// How long the terminal waits for whom.
///
/// @param connectTries how often it dials for one exchange
/// @param input for a key, a card, a PIN
/// @param lockAfter idle time after which it locks itself; zero for never
public record Waits(
    Duration answer, Duration connect, int connectTries, Duration input, Duration lockAfter) {}
