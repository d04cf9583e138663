package org.posrig.reference.iso;

/// Bytes that are no message, or a message that cannot be packed. Names fields and lengths, never
/// values.
public final class Garbled extends RuntimeException {
  private static final long serialVersionUID = 1;

  Garbled(String why) {
    super(why);
  }
}
