package org.posrig.drivers.printer;

/// One command as the printer takes it from its buffer, or one byte of text.
final class Command {
  private final byte[] head;
  private final long length;
  private final boolean known;

  /// @param head its first bytes, as many as are needed to understand it
  /// @param length in bytes, data included
  Command(byte[] head, long length, boolean known) {
    this.head = head;
    this.length = length;
    this.known = known;
  }

  long length() {
    return length;
  }

  boolean known() {
    return known;
  }

  /// The byte at a position, 0 beyond what was kept.
  int at(int position) {
    return position < head.length ? head[position] & 0xFF : 0;
  }

  /// Two bytes from a position, low byte first.
  int word(int position) {
    return at(position) | at(position + 1) << 8;
  }

  boolean is(int first, int second) {
    return at(0) == first && at(1) == second;
  }

  boolean isText() {
    return length == 1 && at(0) >= 0x20 && at(0) != 0x7F;
  }

  /// Real-time commands are done as they arrive, before all that waits.
  boolean isRealTime() {
    return at(0) == EscPos.DLE && length > 1;
  }
}
