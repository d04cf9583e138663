package org.posrig.text;

import java.util.Set;

/// What an error says, with the reasons below it.
public final class Causes {
  private static final int DEEP_ENOUGH = 8;

  /// Errors whose name says no more than their message.
  private static final Set<String> PLAIN =
      Set.of("UncheckedIOException", "IllegalStateException", "IllegalArgumentException");

  private Causes() {}

  /// In English, for developers.
  public static String of(Throwable error) {
    return says(error).english();
  }

  /// `starting the terminal's process: IOException: error=24, Too many open files`.
  public static Sentence says(Throwable error) {
    Sentence told = one(error);
    Throwable cause = error.getCause();
    for (int deep = 0; cause != null && deep < DEEP_ENOUGH; deep++) {
      if (!isTold(told, cause)) told = told.because(one(cause));
      cause = cause.getCause();
    }
    return told;
  }

  private static boolean isTold(Sentence told, Throwable cause) {
    String message = cause.getMessage();
    String words = message == null ? cause.getClass().getSimpleName() : message;
    return told.english().contains(words) || told.english().contains(one(cause).english());
  }

  // Errors of the house say all themselves; what others throw needs its name.
  private static Sentence one(Throwable error) {
    if (error instanceof Explained explained) return explained.says();
    return ForeignErrors.says(error).orElseGet(() -> Sentence.plain(plain(error)));
  }

  private static String plain(Throwable error) {
    String name = error.getClass().getSimpleName();
    String message = error.getMessage();
    if (message == null || message.isBlank() || message.equals("null")) return name;
    boolean own = error.getClass().getName().startsWith("org.posrig.") || PLAIN.contains(name);
    return own || error instanceof AssertionError ? message : name + ": " + message;
  }
}
