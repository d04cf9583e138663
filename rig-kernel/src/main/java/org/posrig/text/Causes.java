package org.posrig.text;

import java.util.Set;

/// What an error says, with the reasons below it.
public final class Causes {
  private static final int DEEP_ENOUGH = 8;

  /// Errors whose name says no more than their message.
  private static final Set<String> PLAIN =
      Set.of("UncheckedIOException", "IllegalStateException", "IllegalArgumentException");

  private Causes() {}

  /// `starting the terminal's process: IOException: error=24, Too many open files`.
  public static String of(Throwable error) {
    StringBuilder told = new StringBuilder(one(error));
    Throwable cause = error.getCause();
    for (int deep = 0; cause != null && deep < DEEP_ENOUGH; deep++) {
      if (!isTold(told, cause)) told.append(": ").append(one(cause));
      cause = cause.getCause();
    }
    return told.toString();
  }

  private static boolean isTold(StringBuilder told, Throwable cause) {
    String message = cause.getMessage();
    return told.indexOf(message == null ? cause.getClass().getSimpleName() : message) >= 0;
  }

  // Errors of the house say all themselves; what others throw needs its name.
  private static String one(Throwable error) {
    String name = error.getClass().getSimpleName();
    String message = error.getMessage();
    if (message == null || message.isBlank() || message.equals("null")) return name;
    boolean own = error.getClass().getName().startsWith("org.posrig.") || PLAIN.contains(name);
    return own || error instanceof AssertionError ? message : name + ": " + message;
  }
}
