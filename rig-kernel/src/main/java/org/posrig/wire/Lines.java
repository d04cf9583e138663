package org.posrig.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.posrig.text.Sentence;

/// Opens digital lines of one kind. Found by [java.util.ServiceLoader].
public interface Lines {

  /// As in the bench file: `emulated-line`, `pi4j-line`.
  String kind();

  List<Sentence> problems(Map<String, String> settings);

  /// What a line of these settings takes for itself, as people say it, in one spelling: `the line
  /// BCM 17`. Another wire that takes the same, of whatever kind, cannot be open beside it.
  default Optional<Sentence> takes(Map<String, String> settings) {
    return Optional.empty();
  }

  Line open(String name, Map<String, String> settings);
}
