package org.posrig.reports.evidence;

import java.util.List;
import java.util.Optional;

/// A row of the symptom catalogue: what may be behind it and what to do.
///
/// @param id `SYM-92`
public record Symptom(String id, Translated name, List<Remedy> remedies) {

  /// What a lab or a shop can do.
  ///
  /// @param caution empty, or what must not be done blindly
  public record Remedy(Translated action, Translated caution) {}

  private static final List<Symptom> ALL = read();

  public static List<Symptom> all() {
    return ALL;
  }

  public static Optional<Symptom> of(String id) {
    return ALL.stream().filter(symptom -> symptom.id.equals(id)).findFirst();
  }

  private static List<Symptom> read() {
    List<List<String>> remedies = TsvFile.read("remedies.tsv", 5);
    return TsvFile.read("symptoms.tsv", 3).stream().map(row -> symptom(row, remedies)).toList();
  }

  private static Symptom symptom(List<String> row, List<List<String>> remedies) {
    String number = row.get(0);
    List<Remedy> mine =
        remedies.stream()
            .filter(remedy -> List.of(remedy.get(2).split(" ")).contains(number))
            .map(Symptom::remedy)
            .toList();
    return new Symptom(
        "SYM-" + (number.length() < 2 ? "0" + number : number),
        new Translated(row.get(1), row.get(2)),
        mine);
  }

  private static Remedy remedy(List<String> row) {
    return new Remedy(
        new Translated(row.get(0), row.get(1)), new Translated(row.get(3), row.get(4)));
  }
}
