package org.posrig.meaning;

import java.util.EnumMap;
import java.util.Map;

/// What a slip means, as the terminal's model reads it.
///
/// @param duplicate whether it is marked as printed again
/// @param result of a settlement slip
/// @param fields what the model can read, each empty when it is not on the slip
public record SlipReading(
    SlipKind kind,
    SlipCopy copy,
    boolean duplicate,
    BatchResult result,
    Map<SlipField, String> fields) {
  public SlipReading {
    EnumMap<SlipField, String> sorted = new EnumMap<>(SlipField.class);
    sorted.putAll(fields);
    fields = java.util.Collections.unmodifiableMap(sorted);
  }

  /// The field's value, or empty.
  public String field(SlipField field) {
    return fields.getOrDefault(field, "");
  }
}
