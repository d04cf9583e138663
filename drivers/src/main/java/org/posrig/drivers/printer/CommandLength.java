package org.posrig.drivers.printer;

/// How long a command is, as far as its first bytes tell. Source:
/// `docs/devices/esc-pos-printer.md`.
///
/// @param bytes in all; 0 while it is open
/// @param known false for a command that is in no table
record CommandLength(long bytes, boolean known) {
  static final CommandLength OPEN = new CommandLength(0, true);
  private static final CommandLength ONE_BYTE = is(1);
  private static final int COMPACT_ROW = 48;

  boolean isOpen() {
    return bytes == 0;
  }

  static CommandLength is(long bytes) {
    return new CommandLength(bytes, true);
  }

  static CommandLength of(CommandHead h) {
    return switch (h.at(0)) {
      case EscPos.DLE -> h.needs(2, () -> dle(h));
      case EscPos.DC2 -> h.needs(2, () -> dc2(h));
      case EscPos.ESC -> h.needs(2, () -> esc(h));
      case EscPos.FS -> h.needs(2, () -> fs(h));
      case EscPos.GS -> h.needs(2, () -> gs(h));
      case EscPos.US -> h.needs(2, () -> us(h));
      default -> ONE_BYTE;
    };
  }

  /// One picture in the data of `FS q`: columns and rows in bytes, each a word, and the dots.
  static CommandLength storedPicture(CommandHead h) {
    return h.needs(4, () -> is(4 + 8L * h.word(0) * h.word(2)));
  }

  /// Two bytes are lost, or one, when the second is a control byte and may begin something else.
  private static CommandLength unknown(CommandHead h) {
    return new CommandLength(h.at(1) < 0x20 ? 1 : 2, false);
  }

  private static CommandLength dle(CommandHead h) {
    return switch (h.at(1)) {
      case 0x04 -> h.needs(3, () -> is(h.at(2) == 7 || h.at(2) == 8 || h.at(2) == 18 ? 4 : 3));
      case 0x05 -> is(3);
      case 0x14 -> h.needs(3, () -> dleDc4(h));
      default -> unknown(h);
    };
  }

  private static CommandLength dleDc4(CommandHead h) {
    return switch (h.at(2)) {
      case 1, 2 -> is(5);
      case 3 -> is(8);
      case 7 -> is(4);
      case 8 -> is(10);
      default -> new CommandLength(3, false);
    };
  }

  /// Settings of small thermal printers; alone it is a mode of dot-matrix printers.
  private static CommandLength dc2(CommandHead h) {
    return switch (h.at(1)) {
      case 'T' -> is(2);
      case '#' -> is(3);
      case '*' -> h.needs(4, () -> is(4 + (long) h.at(2) * h.at(3)));
      case 'V', 'v' -> h.needs(4, () -> is(4 + (long) COMPACT_ROW * h.word(2)));
      default -> is(1);
    };
  }

  private static CommandLength esc(CommandHead h) {
    return switch (h.at(1)) {
      case '@', '2', '<', '4', '5', 'i', 'm', 'q', 'L', 'S', 'v', 0x0C -> is(2);
      case 'd', 'J', 'a', 'E', 'G', '-', '!', 'M', '{', ' ', '3', 't', 'R', 'V', 'T', 'K', 'e' ->
          is(3);
      case '=', '%', '?', 'U', 'r', 'u', 's', 'w', 'x', 0x06, 0x1E -> is(3);
      case '1', '9', 'A', 'N', 'Q', 'l' -> is(3);
      case '$', '\\', 'c', 'B', 'f', '8' -> is(4);
      case 'p', '7', 'C' -> is(5);
      case 'W' -> is(10);
      case 'Z' -> h.block(5);
      case 'D' -> h.risingUntilZero(2);
      case '*' -> h.needs(5, () -> is(5 + (long) h.word(3) * (h.at(2) >= 32 ? 3 : 1)));
      case '&' -> h.needs(5, () -> definedCharacters(h));
      case '(' -> h.block(3);
      default -> unknown(h);
    };
  }

  private static CommandLength fs(CommandHead h) {
    return switch (h.at(1)) {
      case '&', '.', 'J', 'K', 0x0E, 0x0F, 0x12, 0x14 -> is(2);
      case '!', '-', 'W', 'C', 'r', 'x', 'q' -> is(3);
      case 'S', 'T', 'p', '?' -> is(4);
      case '2' -> is(76);
      case 'g' -> h.needs(3, () -> userMemory(h));
      case '(' -> h.block(3);
      default -> unknown(h);
    };
  }

  /// `FS g`: 1 writes so many bytes, 2 asks for them.
  private static CommandLength userMemory(CommandHead h) {
    return switch (h.at(2) % 48) {
      case 1 -> h.block(8);
      case 2 -> is(10);
      default -> unknown(h);
    };
  }

  private static CommandLength gs(CommandHead h) {
    return switch (h.at(1)) {
      case ':', 'c' -> is(2);
      case '!', 'B', 'H', 'f', 'h', 'w', 'a', 'r', 'I', 'b', '/', 'T', 'E', 'Z', 'x', '|' -> is(3);
      case 'L', 'W', 'P', '$', '\\' -> is(4);
      case '^', 'z' -> is(5);
      case 'g' -> h.needs(3, () -> is(h.at(2) % 48 == 0 || h.at(2) % 48 == 2 ? 6 : 3));
      case 'C' -> h.needs(3, () -> counter(h));
      case 'D' -> h.needs(15, () -> windowsPicture(h));
      case 'Q' -> h.needs(8, () -> is(8 + (long) h.word(4) * h.word(6)));
      case 'V' -> h.needs(3, () -> is(cutsAfterFeed(h.at(2)) ? 4 : 3));
      case 'k' -> h.needs(4, () -> barcode(h));
      case 'v' -> h.needs(8, () -> is(8 + (long) h.word(4) * h.word(6)));
      case '*' -> h.needs(4, () -> is(4 + 8L * h.at(2) * h.at(3)));
      case '(' -> h.block(3);
      case '8' -> h.needs(7, () -> is(7 + h.word(3) + ((long) h.word(5) << 16)));
      default -> unknown(h);
    };
  }

  private static CommandLength counter(CommandHead h) {
    if (h.at(2) == ';') return h.semicolons(3, 5);
    return switch (h.at(2) % 48) {
      case 0, 2 -> is(5);
      case 1 -> is(9);
      default -> unknown(h);
    };
  }

  /// A file of Windows says its own length, four bytes from its third.
  private static CommandLength windowsPicture(CommandHead h) {
    boolean file = h.at(9) == 'B' && h.at(10) == 'M';
    return file ? is(9 + h.word(11) + ((long) h.word(13) << 16)) : unknown(h);
  }

  private static boolean cutsAfterFeed(int mode) {
    return switch (mode) {
      case 'A', 'B', 'a', 'b', 'g', 'h' -> true;
      default -> false;
    };
  }

  /// Up to 64 text until a zero, from 65 on a length; 97 is a QR code of Chinese makers.
  private static CommandLength barcode(CommandHead h) {
    int kind = h.at(2);
    if (kind < 65) return h.textUntilZero(3);
    return kind == 97 ? h.block(5) : is(4L + h.at(3));
  }

  /// Commands of customer displays, and settings of Chinese makers behind `US ESC US`.
  private static CommandLength us(CommandHead h) {
    return switch (h.at(1)) {
      case '@', 'B', 'U', ':' -> is(2);
      case 'C', 'E', 'X', 'n', 'r', 'v' -> is(3);
      case '$', 'T', '^', ';' -> is(4);
      case EscPos.ESC -> h.needs(3, () -> h.at(2) == EscPos.US ? is(7) : unknown(h));
      case '(' -> h.block(3);
      default -> unknown(h);
    };
  }

  /// `ESC & y c1 c2` and for each character its width x and x·y bytes.
  private static CommandLength definedCharacters(CommandHead h) {
    long length = 5;
    for (int character = h.at(3); character <= h.at(4); character++) {
      if (h.count() <= length) return OPEN;
      length += 1 + (long) h.at(2) * h.at((int) length);
    }
    return is(length);
  }
}
