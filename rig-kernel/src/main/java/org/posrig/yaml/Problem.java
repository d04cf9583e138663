package org.posrig.yaml;

import java.nio.file.Path;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// Something wrong in a file: where, what, and what would be right.
public record Problem(Path file, int line, Sentence wrong, Sentence right) {
  public Sentence says() {
    return Sentence.of(
        "problem", Value.text(file.toString()), Value.text(line), Value.part(wrong.then(right)));
  }

  @Override
  public String toString() {
    return says().english();
  }
}
