package org.posrig.second.store;

import org.posrig.second.iso.Message;

/// The one reversal that may be due.
public sealed interface Pending {

  record None() implements Pending {}

  /// Stored before the request goes out, gone when its end is certain.
  ///
  /// @param reversal the whole message but for its MAC
  record Due(Message reversal) implements Pending {}
}
