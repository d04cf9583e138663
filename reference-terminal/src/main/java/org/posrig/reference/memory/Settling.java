package org.posrig.reference.memory;

/// How far a settlement has come (terminal-behaviour.md 4.7).
///
/// @param balanced the host's judgement, once there is one
/// @param uploaded journal entries that the host has acknowledged in the batch upload
public record Settling(Stage stage, boolean balanced, int uploaded) {
  public static final Settling NONE = new Settling(Stage.NONE, false, 0);
  public static final Settling ASKED = new Settling(Stage.ASKED, false, 0);

  /// Clearing the journal has no stage of its own: it is one store, whole or not at all.
  public enum Stage {
    NONE,
    /// 0500 is out, no answer yet.
    ASKED,
    UPLOADING,
    /// All is told to the host but the end of the upload.
    ENDING,
    PRINTING
  }

  public Settling at(Stage next) {
    return new Settling(next, balanced, uploaded);
  }

  public Settling judged(boolean good, Stage next) {
    return new Settling(next, good, 0);
  }

  public Settling uploadedTo(int count) {
    return new Settling(stage, balanced, count);
  }
}
