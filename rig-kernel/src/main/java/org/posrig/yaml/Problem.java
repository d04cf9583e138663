package org.posrig.yaml;

import java.nio.file.Path;

/// Something wrong in a file: where, what, and what would be right.
public record Problem(Path file, int line, String wrong, String right) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + wrong + (right.isEmpty() ? "" : "; " + right);
  }
}
