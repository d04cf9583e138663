package org.posrig.drivers.printer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Cuts the byte stream into commands. Keeps the head of a long one and counts the rest, so that no
/// image, however long it says it is, fills the memory.
final class CommandLexer {
  private static final int KEPT = 4096;

  private static final byte[] NOTHING = {};

  /// What each byte is that no other has begun before it: text and most control bytes are whole.
  private static final List<List<Command>> ALONE =
      IntStream.range(0, 256).mapToObj(CommandLexer::alone).toList();

  private final byte[] head = new byte[KEPT];
  private long count;
  private int storedPictures;
  private CommandLength length = CommandLength.OPEN;

  /// The commands that this byte completes: none or one, or more when it shows that a command had
  /// ended before.
  List<Command> take(byte b) {
    if (count == 0 && storedPictures == 0) {
      List<Command> alone = ALONE.get(b & 0xFF);
      if (!alone.isEmpty()) return alone;
    }
    if (count < KEPT) head[(int) count] = b;
    count++;
    if (length.isOpen()) length = measured();
    if (length.isOpen() || count < length.bytes()) return List.of();
    return completed();
  }

  private static List<Command> alone(int b) {
    byte[] head = {(byte) b};
    CommandLength length = CommandLength.of(new CommandHead(head, 1));
    return length.isOpen() ? List.of() : List.of(new Command(head, 1, length.known()));
  }

  private CommandLength measured() {
    CommandHead h = new CommandHead(head, count);
    return storedPictures > 0 ? CommandLength.storedPicture(h) : CommandLength.of(h);
  }

  private List<Command> completed() {
    Command done =
        new Command(
            Arrays.copyOf(head, (int) Math.min(length.bytes(), KEPT)),
            length.bytes(),
            length.known());
    byte[] rest = length.bytes() < count ? rest() : NOTHING;
    count = 0;
    length = CommandLength.OPEN;
    return storedPictures > 0 ? pictureStored() : behind(done, rest);
  }

  /// What came before it was clear that the command had ended.
  private byte[] rest() {
    return Arrays.copyOfRange(head, (int) length.bytes(), (int) count);
  }

  private List<Command> pictureStored() {
    storedPictures--;
    return List.of();
  }

  private List<Command> behind(Command done, byte[] rest) {
    if (done.is(EscPos.FS, 'q')) storedPictures = done.at(2);
    if (rest.length == 0) return List.of(done);
    List<Command> all = new ArrayList<>(List.of(done));
    for (byte b : rest) all.addAll(take(b));
    return all;
  }
}
