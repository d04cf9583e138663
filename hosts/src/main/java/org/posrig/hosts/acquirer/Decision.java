package org.posrig.hosts.acquirer;

import java.util.Map;
import org.posrig.text.Sentence;

/// What becomes of a request.
///
/// @param code F39 of the answer, if the answer has one
/// @param why the reason, as the history tells it
/// @param extras fields of the answer beyond what every answer of its kind has; binary as
///     hexadecimal digits
public record Decision(String code, Sentence why, Map<Integer, String> extras) {
  public static Decision of(String code, Sentence why) {
    return new Decision(code, why, Map.of());
  }

  public Decision with(int field, String value) {
    Map<Integer, String> more = new java.util.TreeMap<>(extras);
    more.put(field, value);
    return new Decision(code, why, more);
  }
}
