package org.posrig.wire;

import java.util.List;
import java.util.Map;

/// Opens digital lines of one kind. Found by [java.util.ServiceLoader].
public interface Lines {

  /// As in the bench file: `emulated-line`, `pi4j-line`.
  String kind();

  List<String> problems(Map<String, String> settings);

  Line open(String name, Map<String, String> settings);
}
