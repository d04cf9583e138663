package org.posrig.secret.spelling;

import java.io.IOException;

/// Told what stretches of a text mean.
public interface Listener {
  /// @param at where it begins in the text
  /// @param meaning what may be read there, with a little of what stands before
  void text(int at, String meaning) throws IOException;

  /// Bytes that the text tells by number or in base64: any content.
  void bytes(int at, byte[] bytes) throws IOException;
}
