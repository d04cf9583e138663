package org.posrig.reports.evidence;

import java.util.Map;
import java.util.TreeMap;

/// The names of message fields, in both languages.
final class FieldNames {
  private static final Map<Integer, String> NAMES = read();

  private FieldNames() {}

  static String of(int number) {
    return NAMES.getOrDefault(number, "");
  }

  private static Map<Integer, String> read() {
    Map<Integer, String> names = new TreeMap<>();
    TsvFile.read("fields.tsv", 3)
        .forEach(row -> names.put(Integer.valueOf(row.get(0)), row.get(1) + " " + row.get(2)));
    return Map.copyOf(names);
  }
}
