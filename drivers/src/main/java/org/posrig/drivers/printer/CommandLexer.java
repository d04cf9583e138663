package org.posrig.drivers.printer;

import java.util.Arrays;
import java.util.Optional;

/// Cuts the byte stream into commands. Keeps the head of a long one and counts the rest, so that no
/// image, however long it says it is, fills the memory.
final class CommandLexer {
  private static final int KEPT = 4096;

  private final byte[] head = new byte[KEPT];
  private long count;
  private CommandLength length = CommandLength.OPEN;

  /// The command that this byte completes.
  Optional<Command> take(byte b) {
    if (count < KEPT) head[(int) count] = b;
    count++;
    if (length.isOpen()) length = CommandLength.of(head, count);
    if (length.isOpen() || count < length.bytes()) return Optional.empty();
    Command command =
        new Command(Arrays.copyOf(head, (int) Math.min(count, KEPT)), count, length.known());
    count = 0;
    length = CommandLength.OPEN;
    return Optional.of(command);
  }
}
