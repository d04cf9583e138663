package org.posrig.second.store;

import org.posrig.second.iso.Message;

/// The one message that the host must have before anything else goes out.
public sealed interface Pending {

  record None() implements Pending {}

  /// A reversal: stored before the request goes out, gone when its end is certain.
  ///
  /// @param reversal the whole message but for its MAC
  record Due(Message reversal) implements Pending {}

  /// An advice of what was charged already: stored with the charge, gone when the host has
  /// answered.
  ///
  /// @param advice the whole message but for its MAC
  record Untold(Message advice) implements Pending {}
}
