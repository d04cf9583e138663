package org.posrig.drivers.reader;

import org.posrig.secret.Secret;

/// What one end of the reader's wire hears.
sealed interface Decoded {

  /// A whole text with the right check; it may hold a track, so it has no readable form.
  record Text(Secret bytes) implements Decoded {}

  /// A frame that is broken, too long or has the wrong check.
  record Broken() implements Decoded {}

  record Control(int character) implements Decoded {}
}
