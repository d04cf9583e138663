package org.posrig.reference.online;

import org.posrig.reference.iso.DesKey;

/// Whether a message and its answer carry a MAC.
sealed interface Signing {
  record Unsigned() implements Signing {}

  record Signed(DesKey key) implements Signing {}
}
