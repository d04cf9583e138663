package org.posrig.secret;

import java.util.Arrays;
import java.util.List;

/// Where a secret stands: from the first character to behind the last.
///
/// @param masked what may be shown of it
/// @param digits places of the characters that must not be read, in a text that has others between
record Span(int from, int to, SecretKind kind, String masked, List<Integer> digits) {
  Span {
    digits = List.copyOf(digits);
  }

  /// One whose characters stand together.
  static Span of(int from, int to, SecretKind kind, String masked) {
    return new Span(from, to, kind, masked, List.of());
  }

  /// One of which these characters must not be read.
  static Span of(int from, int to, SecretKind kind, String masked, int[] digits) {
    return new Span(from, to, kind, masked, Arrays.stream(digits).boxed().toList());
  }

  @Override
  public String toString() {
    return kind + " " + masked + " at " + from + " to " + to;
  }
}
