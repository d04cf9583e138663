package org.posrig.wire;

import java.util.Locale;

/// What was being done with a wire when it failed.
public enum WireAction {
  OPEN,
  SET_UP,
  READ,
  WRITE,
  DRIVE,
  WAIT,
  EMPTY,
  HALF_CLOSE,
  CLOSE,
  LISTEN,
  ACCEPT,
  SEARCH,
  MAKE_RAW,
  OPEN_FAR_END,
  CLOSE_FAR_END;

  /// Of the catalogue of texts.
  String key() {
    return "wire." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
