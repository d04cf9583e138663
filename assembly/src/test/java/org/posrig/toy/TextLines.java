package org.posrig.toy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.posrig.text.Sentence;
import org.posrig.time.Deadline;
import org.posrig.wire.Wire;
import org.posrig.wire.WireAction;
import org.posrig.wire.WireBroken;

/// Lines of UTF-8 on a wire, each ended by a line feed: what all toys write.
public final class TextLines {
  private static final int LONGEST = 4096;

  private final Wire wire;
  private final byte[] one = new byte[1];
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

  public TextLines(Wire wire) {
    this.wire = wire;
  }

  public void write(String line) {
    wire.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /// The next whole line; empty when the deadline passed first.
  ///
  /// @throws WireBroken when the far end is gone, or the line never ends
  public Optional<String> next(Deadline deadline) {
    while (true) {
      int count = wire.read(one, deadline);
      if (count == 0) return Optional.empty();
      if (count < 0)
        throw new WireBroken(
            wire.name(), WireAction.READ, Sentence.plain("the far end has closed"));
      if (one[0] == '\n') return Optional.of(taken());
      if (begun.size() == LONGEST)
        throw new WireBroken(
            wire.name(), WireAction.READ, Sentence.plain("no end in " + LONGEST + " bytes"));
      begun.write(one[0]);
    }
  }

  private String taken() {
    String line = begun.toString(StandardCharsets.UTF_8);
    begun.reset();
    return line;
  }
}
