package org.posrig.reports.evidence;

import java.util.Map;
import java.util.TreeMap;
import org.posrig.text.Language;

/// The names of a dialect's message fields: `fields.<dialect>.tsv`, if there is one.
final class FieldNames {
  private final Map<Integer, Translated> names;

  private FieldNames(Map<Integer, Translated> names) {
    this.names = names;
  }

  /// @param dialect as histories name it; one without a table has no names
  static FieldNames of(String dialect) {
    Map<Integer, Translated> names = new TreeMap<>();
    String file = "fields." + dialect + ".tsv";
    if (dialect.matches("[a-z0-9-]+") && TsvFile.exists(file))
      TsvFile.read(file, 3)
          .forEach(
              row ->
                  names.put(Integer.valueOf(row.get(0)), new Translated(row.get(1), row.get(2))));
    return new FieldNames(names);
  }

  /// The field's name, or empty.
  String of(int number, Language language) {
    Translated name = names.get(number);
    return name == null ? "" : name.in(language);
  }
}
