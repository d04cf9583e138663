package org.posrig.second.defect;

import java.util.Arrays;
import java.util.Optional;

/// What is wrong with this very terminal: one thing, or nothing.
public record Flaws(Optional<String> name) {

  /// @throws IllegalArgumentException for a name that the catalogue lacks
  public Flaws {
    name.ifPresent(Flaws::check);
  }

  public boolean has(Flaw flaw) {
    return name.filter(flaw.word()::equals).isPresent();
  }

  private static void check(String wanted) {
    if (Arrays.stream(Flaw.values()).noneMatch(flaw -> flaw.word().equals(wanted)))
      throw new IllegalArgumentException("the terminal has no defect '" + wanted + "'");
  }
}
