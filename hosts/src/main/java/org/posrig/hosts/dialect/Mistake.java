package org.posrig.hosts.dialect;

import java.util.ArrayList;
import java.util.List;
import org.posrig.history.Observation;
import org.posrig.text.Value;
import org.posrig.verdict.Finding;
import org.posrig.verdict.VerdictBuilder;

/// What is wrong with one request.
///
/// @param key of the catalogue of texts
/// @param evidence what shows it, beside the request itself
public record Mistake(String key, String expected, String got, List<Observation> evidence) {
  public Mistake {
    evidence = List.copyOf(evidence);
  }

  public static Mistake of(String key, String expected, String got) {
    return new Mistake(key, expected, got, List.of());
  }

  public Mistake beside(Observation earlier) {
    return new Mistake(key, expected, got, List.of(earlier));
  }

  /// @param says which request it is
  public void addTo(VerdictBuilder notes, Value says, Observation request) {
    List<Observation> all = new ArrayList<>(evidence);
    all.add(request);
    notes.add(new Finding(key, says, Value.text(expected), Value.text(got), all));
  }
}
