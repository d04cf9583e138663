package org.posrig.drivers.printer;

/// How long a command is, as far as its first bytes tell. Source:
/// `docs/devices/esc-pos-printer.md`.
///
/// @param bytes in all; 0 while it is open
/// @param known false for a command that is in no table: its two bytes are skipped
record CommandLength(long bytes, boolean known) {
  static final CommandLength OPEN = new CommandLength(0, true);
  private static final int LONGEST_TEXT = 260;

  boolean isOpen() {
    return bytes == 0;
  }

  static CommandLength of(byte[] head, long count) {
    Head h = new Head(head, count);
    int first = h.at(0);
    if (first != EscPos.DLE && first != EscPos.ESC && first != EscPos.FS && first != EscPos.GS)
      return is(1);
    if (count < 2) return OPEN;
    return switch (first) {
      case EscPos.DLE -> dle(h);
      case EscPos.ESC -> esc(h);
      case EscPos.FS -> fs(h);
      default -> gs(h);
    };
  }

  private static CommandLength is(long bytes) {
    return new CommandLength(bytes, true);
  }

  private static CommandLength unknown() {
    return new CommandLength(2, false);
  }

  private static CommandLength dle(Head h) {
    return switch (h.at(1)) {
      case 0x04 -> h.needs(3, () -> is(h.at(2) == 7 || h.at(2) == 8 || h.at(2) == 18 ? 4 : 3));
      case 0x05 -> is(3);
      case 0x14 -> h.needs(3, () -> is(h.at(2) == 8 ? 10 : 5));
      default -> unknown();
    };
  }

  private static CommandLength esc(Head h) {
    return switch (h.at(1)) {
      case '@', '2', '<', 'i', 'm', 'L', 'S', 'v', 0x0C -> is(2);
      case 'd', 'J', 'a', 'E', 'G', '-', '!', 'M', '{', ' ', '3', 't', 'R', 'V', 'T', 'K', 'e' ->
          is(3);
      case '=', '%', '?', 'U', 'r', 'u', 0x06, 0x1E -> is(3);
      case '$', '\\', 'c' -> is(4);
      case 'p' -> is(5);
      case 'W' -> is(10);
      case 'D' -> h.untilZero(2);
      case '*' -> h.needs(5, () -> is(5 + (long) h.word(3) * (h.at(2) >= 32 ? 3 : 1)));
      case '&' -> h.needs(5, () -> definedCharacters(h));
      case '(' -> h.block(3);
      default -> unknown();
    };
  }

  private static CommandLength fs(Head h) {
    return switch (h.at(1)) {
      case '&', '.' -> is(2);
      case '!', '-', 'W', 'C' -> is(3);
      case 'S', 'p', '?' -> is(4);
      case '2' -> is(76);
      case '(' -> h.block(3);
      default -> unknown();
    };
  }

  private static CommandLength gs(Head h) {
    return switch (h.at(1)) {
      case ':' -> is(2);
      case '!', 'B', 'H', 'f', 'h', 'w', 'a', 'r', 'I', 'b', '/', 'T', 'E' -> is(3);
      case 'L', 'W', 'P', '$', '\\' -> is(4);
      case '^', 'z' -> is(5);
      case 'g' -> is(6);
      case 'V' -> h.needs(3, () -> is(cutsWithoutFeed(h.at(2)) ? 3 : 4));
      case 'k' -> h.needs(4, () -> h.at(2) < 65 ? h.untilZero(3) : is(4L + h.at(3)));
      case 'v' -> h.needs(8, () -> is(8 + (long) h.word(4) * h.word(6)));
      case '*' -> h.needs(4, () -> is(4 + 8L * h.at(2) * h.at(3)));
      case '(' -> h.block(3);
      case '8' -> h.needs(7, () -> is(7 + h.word(3) + ((long) h.word(5) << 16)));
      default -> unknown();
    };
  }

  private static boolean cutsWithoutFeed(int mode) {
    return mode == 0 || mode == 1 || mode == 48 || mode == 49;
  }

  /// `ESC & y c1 c2` and for each character its width x and x·y bytes.
  private static CommandLength definedCharacters(Head h) {
    long length = 5;
    for (int character = h.at(3); character <= h.at(4); character++) {
      if (h.count <= length) return OPEN;
      length += 1 + (long) h.at(2) * h.at((int) length);
    }
    return is(length);
  }

  private static final class Head {
    private final byte[] bytes;
    private final long count;

    Head(byte[] bytes, long count) {
      this.bytes = bytes;
      this.count = count;
    }

    int at(int position) {
      return position < count && position < bytes.length ? bytes[position] & 0xFF : 0;
    }

    int word(int position) {
      return at(position) | at(position + 1) << 8;
    }

    CommandLength needs(int header, Later length) {
      return count < header ? OPEN : length.get();
    }

    /// A block with its length, low byte first, at a position.
    CommandLength block(int position) {
      return needs(position + 2, () -> is(position + 2L + word(position)));
    }

    CommandLength untilZero(int from) {
      boolean ends = count > from && at((int) count - 1) == 0;
      return ends || count >= LONGEST_TEXT ? is(count) : OPEN;
    }
  }

  private interface Later {
    CommandLength get();
  }
}
