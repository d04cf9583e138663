package org.posrig.wire;

/// One end of a connection between terminal and host, with the ways in which it can end.
public interface Connection extends Wire {

  /// Ends this direction in order (FIN); the other goes on.
  void endOutput();

  /// Ends both at once, what is under way is lost (RST).
  void reset();
}
