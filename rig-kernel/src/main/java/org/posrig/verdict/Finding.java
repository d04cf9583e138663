package org.posrig.verdict;

import java.util.List;
import org.posrig.history.Observation;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// One thing that is wrong. A finding is data; sentences are made from it where people read.
///
/// @param key what is wrong, a key of the catalogue of texts: `totals.differ`
/// @param subject what it is wrong with: a transaction, a slip, a batch
/// @param expected what would be right
/// @param got what was seen instead
/// @param evidence what shows it, the earliest first
public record Finding(
    String key, Value subject, Value expected, Value got, List<Observation> evidence) {
  public Finding {
    evidence = List.copyOf(evidence);
  }

  public Sentence says() {
    return Sentence.of(key, subject, expected, got);
  }
}
