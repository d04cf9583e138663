package org.posrig.reference.online;

import org.posrig.reference.defect.ActiveDefects;
import org.posrig.reference.defect.SeededDefect;
import org.posrig.reference.memory.Memory;
import org.posrig.text.Formats;

/// Gives each online request its number, stored before it is used.
final class StanCounter {
  private final Memory memory;
  private final ActiveDefects flaws;
  private int unstored; // used by defects only
  private boolean again;

  StanCounter(Memory memory, ActiveDefects flaws) {
    this.memory = memory;
    this.flaws = flaws;
  }

  String next() {
    if (again && flaws.has(SeededDefect.SAME_STAN_ON_RETRY)) again = false;
    else if (flaws.has(SeededDefect.NEW_STAN_NOT_STORED)) unstored++;
    else memory.change(image -> image.withNextStan());
    return Formats.padded(memory.now().stan() + unstored, 6);
  }

  /// The request of the last number came to nothing.
  void failed() {
    again = true;
  }
}
