package org.posrig.device;

import java.util.List;
import java.util.Optional;
import org.posrig.time.Deadline;

/// The terminal's own key pad and display, as its software uses them.
public interface OperatorPanel extends Device {
  int LINES = 4;
  int COLUMNS = 24;

  /// Shows up to four lines of at most 24 columns (a Chinese character takes two).
  void show(List<String> lines);

  /// The next key, or empty when the deadline passed first.
  Optional<Key> key(Deadline deadline);
}
