package org.posrig.reference.defect;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.posrig.result.RigTrouble;
import org.posrig.text.Sentence;

/// The defects that this terminal has: none, or the one that the rig asked for.
public final class ActiveDefects {
  private final Set<SeededDefect> here;

  private ActiveDefects(Set<SeededDefect> here) {
    this.here = here;
  }

  /// The defect of this name, or none.
  ///
  /// @throws IllegalArgumentException for a name that the catalogue lacks
  public static ActiveDefects of(Optional<String> name) {
    Set<SeededDefect> here = EnumSet.noneOf(SeededDefect.class);
    name.ifPresent(wanted -> here.add(named(wanted)));
    return new ActiveDefects(here);
  }

  public boolean has(SeededDefect defect) {
    return here.contains(defect);
  }

  private static SeededDefect named(String name) {
    return Arrays.stream(SeededDefect.values())
        .filter(defect -> defect.defectName().equals(name))
        .findFirst()
        .orElseThrow(() -> new RigTrouble(Sentence.of("reference.no-defect", name)));
  }
}
