package org.posrig.drivers.printer;

/// The first bytes of a command that may not be whole yet.
final class CommandHead {
  private static final int LONGEST_TEXT = 260;

  private final byte[] bytes;
  private final long count;

  /// @param bytes those that are kept; there may be room behind them
  /// @param count how many came
  CommandHead(byte[] bytes, long count) {
    this.bytes = bytes;
    this.count = count;
  }

  long count() {
    return count;
  }

  int at(int position) {
    return position < count && position < bytes.length ? bytes[position] & 0xFF : 0;
  }

  /// Two bytes, low byte first.
  int word(int position) {
    return at(position) | at(position + 1) << 8;
  }

  /// A length that is known when this many bytes are there.
  CommandLength needs(int header, Later length) {
    return count < header ? CommandLength.OPEN : length.get();
  }

  /// A block with its length, low byte first, at a position.
  CommandLength block(int position) {
    return needs(position + 2, () -> CommandLength.is(position + 2L + word(position)));
  }

  CommandLength untilZero(int from) {
    boolean ends = count > from && last() == 0;
    return ends || count >= LONGEST_TEXT ? CommandLength.is(count) : CommandLength.OPEN;
  }

  /// Printable text that a zero ends; any other control byte belongs to what follows.
  CommandLength textUntilZero(int from) {
    boolean broken = count > from && last() != 0 && last() < 0x20;
    return broken ? CommandLength.is(count - 1) : untilZero(from);
  }

  /// Tab stops rise until a zero; one that does not rise belongs to what follows.
  CommandLength risingUntilZero(int from) {
    boolean falls = count > from + 1 && last() != 0 && last() <= at((int) count - 2);
    return falls ? CommandLength.is(count - 1) : untilZero(from);
  }

  /// Text with so many semicolons; a control byte breaks it off.
  CommandLength semicolons(int from, int wanted) {
    if (count <= from) return CommandLength.OPEN;
    if (last() < 0x20) return CommandLength.is(count - 1);
    int seen = 0;
    for (int i = from; i < count; i++) if (at(i) == ';') seen++;
    return seen >= wanted || count >= LONGEST_TEXT ? CommandLength.is(count) : CommandLength.OPEN;
  }

  private int last() {
    return at((int) count - 1);
  }

  interface Later {
    CommandLength get();
  }
}
