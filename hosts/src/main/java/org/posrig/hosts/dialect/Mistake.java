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
record Mistake(String key, String expected, String got, List<Observation> evidence) {
  Mistake {
    evidence = List.copyOf(evidence);
  }

  static Mistake of(String key, String expected, String got) {
    return new Mistake(key, expected, got, List.of());
  }

  Mistake beside(Observation earlier) {
    return new Mistake(key, expected, got, List.of(earlier));
  }

  void addTo(VerdictBuilder notes, Sent request) {
    List<Observation> all = new ArrayList<>(evidence);
    all.add(request.seen());
    notes.add(new Finding(key, request.says(), Value.text(expected), Value.text(got), all));
  }
}
