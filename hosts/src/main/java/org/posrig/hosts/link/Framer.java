package org.posrig.hosts.link;

import java.util.Arrays;

/// Cuts a stream into frames by their prefix. It keeps one frame at most, and never more than
/// [#LIMIT] bytes.
final class Framer {
  /// Far above the longest message of such a dialect: all fields at their full length stay below 2
  /// KiB.
  static final int LIMIT = 8192;

  private final LinkDialect dialect;
  private byte[] bytes = new byte[256];
  private int have;
  private int size;

  Framer(LinkDialect dialect) {
    this.dialect = dialect;
  }

  /// Takes what belongs to the frame under way.
  ///
  /// @return how many bytes it took
  int take(byte[] chunk, int from) {
    int before = have;
    have += append(chunk, from, dialect.prefixBytes() - have);
    if (size == 0 && have == dialect.prefixBytes()) size = dialect.frameSize(frame());
    if (!absurd()) have += append(chunk, from + have - before, size - have);
    return have - before;
  }

  private int append(byte[] chunk, int from, int wanted) {
    int count = Math.clamp(wanted, 0, chunk.length - from);
    if (have + count > bytes.length) bytes = Arrays.copyOf(bytes, LIMIT);
    System.arraycopy(chunk, from, bytes, have, count);
    return count;
  }

  boolean empty() {
    return have == 0;
  }

  /// Whether the prefix tells a size that no message has.
  boolean absurd() {
    return have >= dialect.prefixBytes() && (size <= dialect.prefixBytes() || size > LIMIT);
  }

  boolean complete() {
    return have > 0 && have == size && !absurd();
  }

  int have() {
    return have;
  }

  /// As the prefix tells it; 0 while the prefix is not complete.
  int size() {
    return size;
  }

  /// The bytes so far.
  byte[] frame() {
    return from(0);
  }

  byte[] from(int offset) {
    return Arrays.copyOfRange(bytes, offset, have);
  }

  void clear() {
    have = 0;
    size = 0;
  }
}
