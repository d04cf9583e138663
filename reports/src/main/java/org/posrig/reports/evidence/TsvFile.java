package org.posrig.reports.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A small data file: columns divided by tabs, `#` begins a comment line.
final class TsvFile {
  private TsvFile() {}

  static boolean exists(String name) {
    return TsvFile.class.getResource(name) != null;
  }

  static List<List<String>> read(String name, int columns) {
    try (InputStream in = Objects.requireNonNull(TsvFile.class.getResourceAsStream(name), name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> row(name, line, columns))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    }
  }

  private static List<String> row(String name, String line, int columns) {
    List<String> cells = List.of(line.split("\t", -1));
    if (cells.size() != columns)
      throw new IllegalStateException(
          name + " wants " + columns + " columns, this line has " + cells.size() + ": " + line);
    return cells;
  }
}
