package org.posrig.reports.evidence;

import java.util.List;
import java.util.Optional;

/// A row of the symptom catalogue: what may be behind it and what to do.
///
/// @param id `SYM-92`
public record Symptom(String id, String english, String chinese, List<Remedy> remedies) {

  /// What a lab or a shop can do.
  ///
  /// @param caution empty, or what must not be done blindly
  public record Remedy(String english, String chinese, String caution) {}

  private static final List<Symptom> ALL = read();

  public static List<Symptom> all() {
    return ALL;
  }

  public static Optional<Symptom> of(String id) {
    return ALL.stream().filter(symptom -> symptom.id.equals(id)).findFirst();
  }

  private static List<Symptom> read() {
    List<List<String>> remedies = TsvFile.read("remedies.tsv", 4);
    return TsvFile.read("symptoms.tsv", 3).stream().map(row -> symptom(row, remedies)).toList();
  }

  private static Symptom symptom(List<String> row, List<List<String>> remedies) {
    String number = row.get(0);
    List<Remedy> mine =
        remedies.stream()
            .filter(remedy -> List.of(remedy.get(2).split(" ")).contains(number))
            .map(remedy -> new Remedy(remedy.get(0), remedy.get(1), remedy.get(3)))
            .toList();
    return new Symptom(
        "SYM-" + (number.length() < 2 ? "0" + number : number), row.get(1), row.get(2), mine);
  }
}
