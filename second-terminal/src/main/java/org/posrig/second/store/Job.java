package org.posrig.second.store;

/// What the terminal was at when its power may have gone.
public sealed interface Job {

  record None() implements Job {}

  /// Prints the last record.
  ///
  /// @param copy the one that is under way, from 1
  record Copies(int copy) implements Job {}

  /// Closes the batch.
  ///
  /// @param balanced the host's word, once there is one
  /// @param sent records of the upload that the host has taken
  record Closing(Step step, boolean balanced, int sent) implements Job {
    public Closing at(Step next) {
      return new Closing(next, balanced, sent);
    }

    public Closing sent(int count) {
      return new Closing(step, balanced, count);
    }
  }

  /// How far the closing has come.
  enum Step {
    /// The totals are out and no answer came: the host may have closed the batch.
    ASKED,
    UPLOADING,
    ENDING,
    PRINTING
  }
}
